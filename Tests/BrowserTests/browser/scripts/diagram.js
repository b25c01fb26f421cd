(font) => {
  const svg = document.querySelector("svg");
  if (font) {
    svg.setAttribute("font-family", font);
    for (const text of svg.querySelectorAll("text:not(:lang(ur))")) text.removeAttribute("font-family");
  }
  const slack = 0.5;
  const inside = (inner, outer) =>
    inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack;
  const meet = (one, other) =>
    one.x < other.x + other.width && other.x < one.x + one.width &&
    one.y < other.y + other.height && other.y < one.y + one.height;
  const problems = [];
  const groups = [...svg.querySelectorAll("g")];
  if (groups.length < 5) problems.push("there are hardly any boxes");
  const boxes = groups.map((group) => group.querySelector("rect, path").getBBox());
  groups.forEach((group, number) => {
    for (const text of group.querySelectorAll("text")) {
      if (!inside(text.getBBox(), boxes[number])) problems.push(`“${text.textContent}” leaves its box`);
    }
    for (let other = number + 1; other < boxes.length; other++) {
      if (meet(boxes[number], boxes[other])) problems.push(`boxes ${number} and ${other} overlap`);
    }
  });
  const paper = svg.viewBox.baseVal;
  const loose = [...svg.querySelectorAll(":scope > text")];
  for (const text of loose) {
    const box = text.getBBox();
    if (!inside(box, paper)) problems.push(`“${text.textContent}” leaves the paper`);
    if (boxes.some((other) => meet(box, other))) problems.push(`“${text.textContent}” lies on a box`);
  }
  for (const [number, text] of loose.entries()) {
    for (const other of loose.slice(number + 1)) {
      const [one, two] = [text.getBBox(), other.getBBox()];
      const shrunk = { x: one.x + 1, width: one.width - 2, y: one.y + one.height * 0.2, height: one.height * 0.6 };
      if (meet(shrunk, two) && two.y + two.height * 0.2 < shrunk.y + shrunk.height && shrunk.y < two.y + two.height * 0.8)
        problems.push(`“${text.textContent}” lies on “${other.textContent}”`);
    }
  }
  return problems;
}
