() => {
  const outline = element => {
    const style = getComputedStyle(element);
    return style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
  };
  const problems = [];
  for (const label of document.querySelectorAll(".choice input:checked + label")) {
    if (outline(label) < 2) problems.push(`“${label.textContent}” is not outlined`);
    if (getComputedStyle(label).outlineColor === getComputedStyle(document.documentElement).backgroundColor) {
      problems.push(`“${label.textContent}” is outlined in the colour of the paper`);
    }
  }
  for (const label of document.querySelectorAll(".choice input:not(:checked) + label")) {
    if (outline(label)) problems.push(`“${label.textContent}” is outlined, but not chosen`);
  }
  for (const element of document.querySelectorAll(".choice label, button, select, textarea")) {
    const style = getComputedStyle(element);
    if (style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) < 1) {
      problems.push(`${element.tagName} has no border`);
    }
  }
  return problems;
}
