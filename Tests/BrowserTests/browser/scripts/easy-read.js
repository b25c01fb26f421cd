// Texts of an Easy Read page that are too small, too close, too wide, not at the start or slanted.
() => {
  const problems = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const element = walker.currentNode.parentElement;
    if (!text || element.closest(".hidden, svg, script, option, .code, bdi")) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const say = (problem) => problems.push(`“${text.slice(0, 30)}” ${problem}`);
    if (size < 21.3) say(`is ${size} px high`);
    const isPressed = !element.closest("h1, h2, h3") && element.closest("button, a, label, summary");
    if (!isPressed && style.lineHeight !== "normal" && parseFloat(style.lineHeight) < 1.5 * size) say(`has lines of ${style.lineHeight}`);
    if (style.fontStyle !== "normal") say("is slanted");
    if (style.textDecorationLine.includes("underline") && !element.closest("a")) say("is underlined and no link");
    if (!element.closest("button, th, td, .letter") && !["start", element.closest("[dir]").dir === "rtl" ? "right" : "left"].includes(style.textAlign)) say(`is aligned ${style.textAlign}`);
    if (style.hyphens === "auto") say("is hyphenated");
    if (element.closest("p, li, .hint") && element.getBoundingClientRect().width > 38 * size) say("is too wide");
  }
  for (const image of document.querySelectorAll("img")) {
    if (!image.hasAttribute("alt")) problems.push(`${image.src} has no alternative text`);
  }
  return problems;
}
