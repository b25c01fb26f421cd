// The draft of this form: how far a person has come, kept for as long as the server keeps one.
var draft = null;
var lifetime = 72 * 3600 * 1000;

function load() {
  return Device.run(["drafts"], "readonly", function (drafts) { return drafts.get(form.survey); }).then(function (record) {
    if (!record) return null;
    if (Date.now() - record.touched > lifetime) return forget();
    return Device.unseal(record).then(function (content) {
      record.content = content;
      // A newer version asks again for consent and keeps what was answered: identifiers never change.
      if (content.version !== form.version) { content.version = form.version; delete content.consent; content.at = null; }
      return record;
    });
  });
}
function store() {
  var content = draft.content;
  return Device.seal({ survey: form.survey, touched: Date.now(), key: draft.key }, content).then(function (record) {
    draft.key = record.key;
    return Device.run(["drafts"], "readwrite", function (drafts) { return drafts.put(record); });
  });
}
function forget() {
  draft = null;
  return Device.run(["drafts"], "readwrite", function (drafts) { drafts.delete(form.survey); }).then(function () { return null; });
}
