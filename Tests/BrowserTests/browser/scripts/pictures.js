() => {
  const isRightToLeft = document.documentElement.dir === "rtl";
  const problems = [];
  for (const picture of document.querySelectorAll(".choice img, .offered img")) {
    const words = picture.parentElement.querySelector("span");
    const [image, text] = [picture.getBoundingClientRect(), words.getBoundingClientRect()];
    const isBefore = isRightToLeft ? image.left >= text.right : image.right <= text.left;
    if (!isBefore) problems.push(`the picture of “${words.textContent}” is on the wrong side`);
    if (!picture.complete || !picture.naturalWidth) problems.push(`${picture.src} is missing`);
    if (picture.alt !== "") problems.push(`${picture.src} says what its words say`);
  }
  return problems;
}
