// The pages of the form, shown one at a time.
var turn = 0;

function go(name, isBack) {
  var pages = way();
  if (!isBack) history.pushState({ page: name, turn: turn }, "");
  if (!pages.includes(name)) name = next();
  draft.content.at = name;
  render(name, pages);
}
function fill(name, content) {
  var screen = id("screen");
  // What is read aloud belongs to the page that goes; the next has a button of its own.
  if (window.speechSynthesis) hush();
  screen.replaceChildren(content);
  voices();
  show("home", false);
  screen.hidden = false;
  show("finish", name === "done");
  document.title = screen.querySelector("h1").textContent.trim() + " – " + form.words.service.text;
  scrollTo(0, 0);
  id("main").focus({ preventScroll: true });
}
function render(name, pages) {
  var content = page(name);
  var asked = question(name);
  if (asked) prepare(content, asked, name);
  if (name === "check") { delete draft.content.change; list(content); }
  if (name === "equality" || name === "helped" || name === "consent") recall(content, name);
  var place = pages.indexOf(name);
  content.prepend(page("back"));
  content.querySelector(".back").addEventListener("click", function (event) {
    event.preventDefault();
    if (place > 0) go(draft.content.change ? "check" : pages[place - 1]); else home();
  });
  content.querySelector("form").addEventListener("submit", function (event) {
    event.preventDefault();
    take(name, event.target, event.submitter);
  });
  fill(name, content);
}
// Takes out what is not offered to this person, and puts in what they answered before.
function prepare(content, asked, name) {
  var entry = draft.content.entries[name] || [];
  var fields = Array.from(content.querySelectorAll("form [name]"));
  var has = function (field) { return Form.values(entry, field.name).includes(field.value); };
  fields.forEach(function (field) {
    if (field.type !== "radio" && field.type !== "checkbox") { field.value = Form.values(entry, field.name)[0] || ""; return; }
    field.removeAttribute("checked");
    field.checked = Boolean(field.value) && has(field);
    var isLeftOut = asked.offered && field.name === "answer" && field.value && field.value !== "prefer_not"
      && !asked.offered.includes(field.value) && !has(field);
    var isNothing = field.type === "radio" && !field.value;
    if (!isLeftOut && !(isNothing && (asked.required || Form.read(asked, entry).answer === null && !Form.read(asked, entry).prefers))) return;
    var choice = field.closest(".choice");
    if (isNothing && choice.previousElementSibling.matches(".divider")) choice.previousElementSibling.remove();
    choice.remove();
  });
  // A question to try the form on is none of those that are counted; its caption says what it is.
  if (name.startsWith("practice.")) return;
  var caption = content.querySelector(".caption");
  var progress = routed(name.split(".")[0] + ".").filter(function (one) { return one.kind !== "statement"; });
  var place = progress.indexOf(asked) + 1;
  var mark = caption.querySelector("[aria-hidden]");
  if (!mark && !place) { caption.remove(); return; }
  if (!mark) caption.replaceChildren();
  else while (mark.nextSibling) mark.nextSibling.remove();
  if (place) caption.append(" ", said("progress", { number: place, total: progress.length }));
  else mark.remove();
}
function recall(content, name) {
  var value = name === "consent" ? (draft.content.consent ? "yes" : "") : draft.content.fields[name];
  content.querySelectorAll("input[type=radio]").forEach(function (field) { field.checked = Boolean(value) && field.value === value; });
}
