minimum => {
  // A link within a sentence may be as small as its words.
  const isInSentence = element =>
    element.tagName === "A" &&
    element.parentElement.textContent.trim() !== element.textContent.trim() &&
    element.closest("p, li");
  const box = element =>
    (element.matches("[type=radio], [type=checkbox]") ? element.labels[0] : element)
      .getBoundingClientRect();
  const problems = [];
  for (const element of document.querySelectorAll("a, button, input, select, textarea")) {
    if (element.matches(".skip, [type=hidden], [hidden] *") || isInSentence(element)) continue;
    const { width, height } = box(element);
    if (width < minimum - .5 || height < minimum - .5) {
      problems.push(`“${(element.textContent || element.id).trim()}” is ${width} by ${height}`);
    }
  }
  return problems;
}
