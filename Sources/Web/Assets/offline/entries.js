// Takes what a page's form holds, or says what is wrong with it.
function take(name, fields, pressed) {
  var entry = Array.from(new FormData(fields));
  var asked = question(name);
  if (asked) {
    var found = asked.kind === "statement" ? {} : Form.read(asked, entry);
    if (found.problem) {
      var option = asked.options.find(function (one) { return one.id === found.option; });
      return wrong(asked.problems[found.problem], found.place ? "place-" + found.place : null,
        { length: found.length === undefined ? "" : number(found.length), option: option ? option.text.text : "" });
    }
    // What somebody enters to try the form is forgotten as soon as it is looked at.
    if (name.startsWith("practice.")) draft.content.met.push(name);
    else draft.content.entries[name] = entry;
  } else if (name === "consent") {
    var agreed = Form.values(entry, "agreed")[0];
    if (!agreed) return wrong(form.words.consentMissing);
    if (agreed === "no") return forget().then(function () { fill("done", page("declined")); });
    draft.content.consent = form.consent;
  } else if (name === "helped") {
    draft.content.fields.helped = Form.values(entry, "helped")[0];
    draft.content.met.push(name);
  } else if (name === "code") {
    if (!code(entry, pressed)) return;
  } else if (name === "equality") {
    var wanted = Form.values(entry, "equality")[0];
    if (!wanted) return wrong(form.words.equalityMissing);
    draft.content.fields.equality = wanted;
  }
  var pages = way();
  var to = draft.content.change && name !== "check" ? next() : pages[pages.indexOf(name) + 1];
  if (to === "check" || !to) delete draft.content.change;
  if (name === "check") {
    var missing = routed("question.").find(function (one) { return Form.read(one, draft.content.entries["question." + one.id] || []).problem; });
    if (missing) to = "question." + missing.id;
  }
  draft.content.at = to || name;
  store().then(function () { return to ? go(to) : finish(); }).catch(function () { wrong(form.words.failed); });
}
function code(entry, pressed) {
  var parts = ["parent", "day", "place", "name"];
  parts.forEach(function (part) { delete draft.content.fields["code-" + part]; });
  if (!(pressed && pressed.value === "without")) {
    var bad = parts.find(function (part) {
      var value = Form.values(entry, "code-" + part)[0].normalize("NFKC");
      if (part !== "day") return !/\p{L}/u.test(value);
      var day = value.replace(/\s/gu, "").replace(/\p{Nd}/gu, Form.digit);
      return !/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31;
    });
    if (bad) { wrong(form.words.codeMissing, "code-" + bad); return false; }
    parts.forEach(function (part) { draft.content.fields["code-" + part] = Form.values(entry, "code-" + part)[0]; });
  }
  draft.content.met.push("code");
  return true;
}
function wrong(text, field, values) {
  var screen = id("screen");
  screen.querySelectorAll(".error-summary, #error").forEach(function (old) { old.remove(); });
  screen.querySelectorAll("[aria-invalid]").forEach(function (old) { old.removeAttribute("aria-invalid"); });
  var target = (field && screen.querySelector("#" + field)) || screen.querySelector("form input, form select, form textarea");
  var parts = page("error");
  var summary = parts.querySelector(".error-summary");
  var inline = parts.querySelector("#error");
  var link = summary.querySelector("a");
  link.append(put(document.createElement("span"), text, values));
  link.href = "#" + (target ? target.id : "main");
  link.addEventListener("click", function (event) { event.preventDefault(); if (target) target.focus(); });
  inline.append(put(document.createElement("span"), text, values));
  screen.querySelector(".back").after(summary);
  if (target) {
    var group = target.closest("fieldset") || target;
    if (group === target) target.before(inline);
    else (group.querySelector(".choices") || group.lastElementChild).before(inline);
    if (target.type !== "radio" && target.type !== "checkbox") target.setAttribute("aria-invalid", "true");
    var described = (group.getAttribute("aria-describedby") || "").split(" ").filter(function (one) { return one && one !== "error"; });
    group.setAttribute("aria-describedby", described.concat("error").join(" "));
  }
  document.title = form.words.error.text.replace("{title}", screen.querySelector("h1").textContent.trim()) + " – " + form.words.service.text;
  summary.focus();
}
