() => {
  const channels = color => color.match(/[\d.]+/g).map(Number);
  const light = color => {
    const [red, green, blue] = channels(color).map(value => {
      const part = value / 255;
      return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
    });
    return .2126 * red + .7152 * green + .0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + .05) / (dark + .05);
  };
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const problems = [];
  for (const element of document.querySelectorAll(".choice label, select, textarea, input.number")) {
    const found = contrast(getComputedStyle(element).borderTopColor, paper);
    if (found < 3) problems.push(`${element.tagName} has a border of ${found.toFixed(2)} to 1`);
  }
  for (const element of document.querySelectorAll("[aria-invalid=true]")) {
    const width = getComputedStyle(element).borderTopWidth;
    if (width !== "4px") problems.push(`${element.tagName} with a mistake has a border of ${width}`);
  }
  for (const element of document.querySelectorAll("button")) {
    // A filled button stands out by its face, a quiet one by its border.
    const { backgroundColor, borderTopColor } = getComputedStyle(element);
    const isFilled = channels(backgroundColor)[3] !== 0;
    const found = contrast(isFilled ? backgroundColor : borderTopColor, paper);
    if (found < 3) problems.push(`the button stands out by ${found.toFixed(2)} to 1`);
  }
  return problems;
}
