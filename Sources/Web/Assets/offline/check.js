// All answers, each with a way to change it.
function list(content) {
  var rows = content.querySelector("dl");
  var model = rows.firstElementChild;
  function row(name, text, answer) {
    var own = model.cloneNode(true);
    var cells = own.children;
    cells[0].append(put(document.createElement("span"), text));
    cells[1].append(answer);
    own.querySelector(".hidden").append(put(document.createElement("span"), form.words.changeWhat, { question: text.text }));
    own.querySelector("a").addEventListener("click", function (event) {
      event.preventDefault();
      draft.content.change = true;
      go(name);
    });
    rows.append(own);
  }
  routed("question.").forEach(function (asked) {
    if (asked.kind !== "statement") row("question." + asked.id, asked.text, answered(asked, draft.content.entries["question." + asked.id] || []));
  });
  var help = draft.content.fields.helped;
  row("helped", form.words.helped, help ? said("help-" + help) : nothing());
  if (form.selfCode) row("code", form.words.code, draft.content.fields["code-day"] ? said("codeYes") : nothing());
  model.remove();
}
function nothing() { var none = said("none"); none.className = "none"; return none; }
function answered(asked, entry) {
  var found = Form.read(asked, entry);
  if (found.prefers) return said("prefer");
  if (found.answer === null || found.problem) return nothing();
  if (asked.kind === "text" || asked.kind === "number") {
    var typed = document.createElement("bdi");
    typed.className = "typed";
    typed.textContent = found.answer;
    return typed;
  }
  function option(value) {
    return put(document.createElement("span"), asked.options.find(function (one) { return one.id === value; }).text);
  }
  if (!Array.isArray(found.answer)) return option(found.answer);
  var items = document.createElement(asked.kind === "rank" ? "ol" : "ul");
  found.answer.forEach(function (value) {
    var item = document.createElement("li");
    item.append(option(value));
    items.append(item);
  });
  return items;
}
