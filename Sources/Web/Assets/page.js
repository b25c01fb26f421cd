// Improves pages that work without it. Leaving quickly takes this page out of the history; changing the
// language sends what is typed along, so that nothing is lost. A workshop's page takes in what happens
// in the room and saves what is typed. Questions and ideas are read aloud.
document.addEventListener("click", function (event) {
  var link = event.target.closest("a");
  if (!link) return;
  if (link.id === "exit") {
    event.preventDefault();
    window.location.replace(link.href);
    return;
  }
  var form = document.getElementById("question");
  if (!form || !link.closest("header nav")) return;
  event.preventDefault();
  var field = document.createElement("input");
  field.type = "hidden";
  field.name = "switch";
  field.value = new URL(link.href).pathname.split("/")[1];
  form.appendChild(field);
  form.submit();
});
var summary = document.querySelector(".error-summary");
if (summary) summary.focus();
var offline = document.getElementById("offline");
if (offline && isSecureContext && navigator.serviceWorker && navigator.locks && window.indexedDB) offline.hidden = false;
live();
function live() {
  var box = document.getElementById("live");
  if (!box) return;
  var pressed = 0;
  var wait;
  var source;
  addEventListener("pointerdown", function () { pressed = Date.now(); }, true);
  // A part in which somebody types or chooses stays as it is, and so does one with unsaved words.
  function isBusy(part) {
    var fields = Array.from(part.querySelectorAll("textarea, select, input[type=checkbox]"));
    return part.querySelector("[aria-invalid]") || part.contains(document.activeElement) && document.activeElement.matches("textarea, select, input")
      || fields.some(function (field) { return field.dataset.touched && field.dataset.saved !== field.value; });
  }
  function parts(of) { return Array.from(of.children).filter(function (child) { return child.id; }); }
  function text(of) { var now = of.querySelector("#now"); return now ? now.textContent.trim() : ""; }
  function take(page) {
    var fresh = page.getElementById("live");
    if (!fresh) { location.href = box.dataset.page; return; }
    if (!fresh.dataset.events && source) source.close();
    var before = text(document);
    var last = null;
    parts(fresh).forEach(function (part) {
      var own = document.getElementById(part.id);
      var isOwn = own && own.parentNode === box;
      if (isOwn && isBusy(own)) { last = own; return; }
      if (isOwn && own.source === part.outerHTML) { last = own; return; }
      var next = document.importNode(part, true);
      next.source = part.outerHTML;
      if (isOwn) {
        var focused = own.contains(document.activeElement) && place(document.activeElement);
        keepOpen(own, next);
        own.replaceWith(next);
        var again = focused && next.querySelector(focused);
        if (again) again.focus({ preventScroll: true });
      } else box.insertBefore(next, last ? last.nextSibling : box.firstChild);
      last = next;
    });
    parts(box).forEach(function (part) {
      if (!fresh.querySelector("#" + CSS.escape(part.id)) && !isBusy(part)) part.remove();
    });
    document.title = page.title;
    hideSaved();
    voices();
    if (text(document) !== before) document.getElementById("news").textContent = text(document);
  }
  // Where the focus is, in a way that finds the same button or link in a fresh part.
  function place(element) {
    if (element.form) return "#" + CSS.escape(element.form.id) + " [value=" + CSS.escape(element.value || "none") + "]";
    if (element.matches("summary")) return "#" + CSS.escape(element.closest("[id]").id) + " summary";
    return element.href ? "a[href=\"" + CSS.escape(element.getAttribute("href")) + "\"]" : null;
  }
  function keepOpen(own, next) {
    own.querySelectorAll("[id] > details[open]").forEach(function (details) {
      var twin = next.querySelector("#" + CSS.escape(details.parentNode.id) + " > details");
      if (twin) twin.open = true;
    });
  }
  // What was saved from the box for a new idea stands in that box until it is sent.
  function hideSaved() {
    var draft = document.querySelector("#new input[name=draft]");
    var twin = draft && draft.value && document.getElementById("draft-" + draft.value);
    if (twin) twin.hidden = true;
  }
  function refresh() {
    if (Date.now() - pressed < 700) { clearTimeout(wait); wait = setTimeout(refresh, 700); return; }
    var here = location.pathname === box.dataset.page ? location.href : box.dataset.page;
    fetch(here, { headers: { Accept: "text/html" } })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(); })
      .then(function (html) { take(new DOMParser().parseFromString(html, "text/html")); })
      .catch(function () {});
  }
  function listen() {
    if (!box.dataset.events) return;
    source = new EventSource(box.dataset.events);
    source.addEventListener("change", function () { clearTimeout(wait); wait = setTimeout(refresh, 50); });
    source.onerror = function () {
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 10000);
    };
  }
  addEventListener("input", function (event) {
    var field = event.target;
    if (!box.contains(field)) return;
    field.dataset.touched = "1";
    if (!field.dataset.save) return;
    clearTimeout(field.timer);
    field.timer = setTimeout(function () { save(field); }, 3000);
  });
  addEventListener("submit", function () { clearTimeout(wait); if (source) source.close(); });
  function save(field) {
    var form = field.form;
    var text = field.value;
    if (!text.trim() || form.dataset.saving) return;
    form.dataset.saving = "1";
    var body = new URLSearchParams({ act: "write", draft: form.elements.draft.value, text: text, quiet: "1" });
    fetch(field.dataset.save, { method: "POST", body: body })
      .then(function (answer) { return answer.status === 200 ? answer.text() : Promise.reject(); })
      .then(function (draft) { form.elements.draft.setAttribute("value", draft); field.dataset.saved = text; })
      .catch(function () {})
      .then(function () { delete form.dataset.saving; });
  }
  parts(box).forEach(function (part) { part.source = part.outerHTML; });
  listen();
}
// Reads aloud, never by itself, where the device has a voice for each language of the words: a whole
// question, which its form asks for, or single words of a workshop. The button also ends it.
var reading = null;
var turn = 0;
voices();
if (window.speechSynthesis) {
  speechSynthesis.addEventListener("voiceschanged", voices);
  addEventListener("pagehide", hush);
}
function voices() {
  if (!window.speechSynthesis) return;
  document.querySelectorAll("form[data-listen]").forEach(function (form) {
    var words = above(form).concat(Array.from(form.querySelectorAll("h1, h2, .hint, form > p, .choice span, .offered span")));
    if (!form.querySelector(".offered")) words = words.concat(Array.from(form.querySelectorAll("#place-1 option:not([value=''])")));
    // What stands within other words is read with them.
    words = words.filter(function (one) { return !words.some(function (other) { return other !== one && other.contains(one); }); });
    offer(form, words, form.firstElementChild, function (button) { form.prepend(button); });
  });
  document.querySelectorAll("[data-say]").forEach(function (words) {
    if (!words.closest("label")) offer(words.closest("[data-listen]"), [words], words.nextElementSibling, function (button) { words.after(button); });
  });
}
// What a person should know before a question that asks about it: headings and text above its form.
function above(form) {
  var words = [];
  for (var before = form.previousElementSibling; before && !before.matches("form"); before = before.previousElementSibling) {
    if (before.matches("h1, h2, p:not(.caption), ul, ol")) words.unshift(before);
  }
  return words;
}
function offer(texts, words, button, place) {
  var canRead = pieces(words).every(function (piece) { return voice(piece.lang); });
  if (button && button.dataset.reads) { button.hidden = !canRead; return; }
  if (!canRead) return;
  button = document.createElement("button");
  button.type = "button";
  button.className = "quiet listen";
  button.dataset.reads = "1";
  button.listen = button.textContent = texts.dataset.listen;
  button.stop = texts.dataset.stop;
  button.addEventListener("click", function () {
    if (reading === button) hush(); else read(button, pieces(words));
  });
  place(button);
}
function voice(lang) {
  var all = speechSynthesis.getVoices();
  function tag(voice) { return voice.lang.toLowerCase().replace("_", "-"); }
  lang = lang.toLowerCase();
  return all.find(function (voice) { return tag(voice) === lang; })
    || all.find(function (voice) { return tag(voice).split("-")[0] === lang.split("-")[0]; });
}
// Runs of words in one language each, in the order of the page.
function pieces(words) {
  var list = [];
  words.forEach(function (element) {
    var last = null;
    var texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      var parent = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || parent.closest("[aria-hidden], .recordings")) continue;
      var lang = parent.closest("[lang]").lang;
      if (last && last.lang === lang) last.text += " " + texts.currentNode.data;
      else list.push(last = { lang: lang, text: texts.currentNode.data });
    }
  });
  return list;
}
function read(button, list) {
  hush();
  var own = ++turn;
  reading = button;
  button.textContent = button.stop;
  list.forEach(function (piece, place) {
    var speech = new SpeechSynthesisUtterance(piece.text);
    speech.lang = piece.lang;
    speech.voice = voice(piece.lang);
    if (place === list.length - 1) speech.onend = speech.onerror = function () { if (own === turn) hush(); };
    speechSynthesis.speak(speech);
  });
}
function hush() {
  if (reading) reading.textContent = reading.listen;
  reading = null;
  turn += 1;
  speechSynthesis.cancel();
}
