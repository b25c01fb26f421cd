() => {
  const width = document.documentElement.clientWidth;
  const problems = [];
  if (document.documentElement.scrollWidth > width) {
    problems.push(`The page is ${document.documentElement.scrollWidth} pixels wide in ${width}.`);
  }
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(".hidden, .skip")) continue;
    // A table or chart moves by itself in its region, also by keyboard; the region has to fit.
    if (element.parentElement.closest("[role=region][tabindex='0']")) continue;
    const box = element.getBoundingClientRect();
    if (box.width && (box.right > width + 1 || box.left < -1)) {
      problems.push(`${element.tagName}.${element.className} is from ${box.left} to ${box.right}`);
    }
    if (element.scrollWidth > element.clientWidth + 1 && element.matches("label, button, p, h1, dd")) {
      problems.push(`${element.tagName}.${element.className} cuts its text`);
    }
  }
  return problems;
}
