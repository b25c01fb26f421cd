() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const name = `“${(element.textContent || element.id).trim().slice(0, 40)}”`;
  const style = getComputedStyle(element);
  const problems = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) {
    problems.push(`${name} shows no focus`);
  }
  const box = element.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
    problems.push(`${name} has the focus out of view`);
    return problems;
  }
  const across = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const down = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const hit = document.elementFromPoint(across, down);
  const own = [element, ...(element.labels ?? [])];
  if (!hit || !own.some(part => part.contains(hit) || hit.contains(part))) {
    problems.push(`${name} has the focus under ${hit?.tagName}`);
  }
  return problems;
}
