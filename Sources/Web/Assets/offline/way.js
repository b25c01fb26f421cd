// Pages, each known by a name: "question.heard", "check".
function routed(prefix) {
  var entries = {};
  var questions = prefix === "question." ? form.questions : form.monitoring;
  questions.forEach(function (question) {
    var entry = draft.content.entries[prefix + question.id];
    if (entry) entries[question.id] = entry;
  });
  return Form.route(questions, entries);
}
// To try the form on: what is entered there is looked at and forgotten.
function practice() { return form.practice.map(function (question) { return "practice." + question.id; }); }
function names(prefix) { return routed(prefix).map(function (question) { return prefix + question.id; }); }
function way() {
  var pages = (form.consent ? ["consent"] : []).concat(practice(), names("question."), ["helped"], form.selfCode ? ["code"] : [], ["check"]);
  if (form.monitoring.length) pages.push("equality");
  return draft.content.fields.equality === "yes" ? pages.concat(names("monitoring.")) : pages;
}
function isMet(name) {
  if (name === "consent") return Boolean(draft.content.consent);
  // Nobody who is in the middle of the questions is asked to try the form.
  if (name.startsWith("practice.") && Object.keys(draft.content.entries).length) return true;
  if (name === "helped" || name === "code" || name.startsWith("practice.")) return draft.content.met.includes(name);
  if (name === "check" || name === "equality") return false;
  return name in draft.content.entries;
}
// The first page that nobody has met, with what leads up to it.
function next() { return way().find(function (name) { return !isMet(name); }) || "check"; }
function question(name) {
  var parts = name.split(".");
  var all = { question: form.questions, monitoring: form.monitoring, practice: form.practice }[parts[0]] || [];
  return all.find(function (one) { return one.id === parts[1]; });
}
