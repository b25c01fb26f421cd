// Everything is answered: the draft becomes one more that waits to be sent, in one step.
function finish() {
  var fields = submission(draft.content);
  var token = draft.content.token;
  return Device.seal({ survey: form.survey, title: form.title, path: path }, fields)
    .then(function (item) {
      return Device.run(["drafts", "queue"], "readwrite", function (drafts, queue) {
        drafts.delete(form.survey);
        return queue.add(item);
      });
    })
    .then(function () {
      draft = null;
      turn++;
      return Receipt.code(token);
    })
    .then(function (text) {
      var content = page("done");
      content.querySelector("#receipt").textContent = text;
      fill("done", content);
      status();
      return deliver();
    });
}
function submission(content) {
  var fields = [["token", content.token], ["version", String(form.version)]];
  if (form.catalogue) fields.push(["catalogue", form.catalogue]);
  if (content.site) fields.push(["site", content.site]);
  if (content.consent) {
    fields.push(["consent", content.consent.text], ["consent-language", content.consent.language], ["consent-seal", content.consent.seal]);
  }
  Object.entries(content.fields).forEach(function (field) { if (field[1]) fields.push(field); });
  var pages = way();
  Object.entries(content.entries).forEach(function (entry) {
    if (!pages.includes(entry[0])) return;
    var prefix = entry[0].replace(/^question\./, "") + ".";
    entry[1].forEach(function (field) { if (field[1]) fields.push([prefix + field[0], field[1]]); });
    // Places of a ranking are read up to the first that is not there.
    if (question(entry[0]).kind === "rank") fields = fields.filter(function (field) { return !field[0].startsWith(prefix + "place-"); })
      .concat(entry[1].map(function (field) { return [prefix + field[0], field[1]]; }));
  });
  return fields;
}

// What waits, in words; what was not taken stays until somebody decides.
function status() {
  return Device.queue().then(function (items) {
    var box = id("queue");
    var had = !box.hidden;
    var line = box.querySelector("p");
    var text = items.length ? form.words.waiting.text.replace("{number}", number(items.length)) : form.words.sent.text;
    if (items.length || had) { box.hidden = false; if (line.textContent !== text) put(line, items.length ? form.words.waiting : form.words.sent, { number: number(items.length) }); }
    box.querySelector("ul").replaceChildren.apply(box.querySelector("ul"), items.filter(function (item) { return item.problem; }).map(refused));
    return items.length;
  });
}
function refused(item) {
  var row = document.createElement("li");
  var known = form.words[item.problem] ? item.problem : "invalid";
  row.append(said(known, { number: number(item.number), survey: item.title.text }, "p"));
  function press(name, work) {
    var button = said(name, { number: number(item.number) }, "button");
    button.type = "button";
    button.className = "quiet";
    button.addEventListener("click", function () { Device.run(["queue"], "readwrite", work).then(deliver); });
    row.append(button, " ");
  }
  press("retry", function (queue) { var again = Object.assign({}, item); delete again.problem; return queue.put(again); });
  press("delete", function (queue) { return queue.delete(item.number); });
  return row;
}
function deliver() {
  // What could not be sent is tried again in a while, and as soon as there is a connection.
  if (isGone) return Promise.resolve();
  return Post.send().catch(function () {}).then(status);
}
