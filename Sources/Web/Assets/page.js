// Improves pages that work without it. Leaving quickly takes this page out of the history; changing the
// language sends what is typed along, so that nothing is lost. A workshop's page takes in what happens
// in the room, saves what is typed, and reads ideas aloud.
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
    voices(box);
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
  // Reads aloud where the device has a voice for the language.
  function voices(within) {
    if (!window.speechSynthesis) return;
    var known = speechSynthesis.getVoices().map(function (voice) { return voice.lang.slice(0, 2).toLowerCase(); });
    within.querySelectorAll("[data-say]").forEach(function (words) {
      if (words.closest("label")) return;
      var lang = words.closest("[lang]").lang;
      var isKnown = known.includes(lang.slice(0, 2).toLowerCase());
      var button = words.nextElementSibling;
      if (button && button.dataset.listen) { button.hidden = !isKnown; return; }
      if (!isKnown) return;
      button = document.createElement("button");
      button.type = "button";
      button.className = "quiet listen";
      button.dataset.listen = "1";
      button.textContent = box.dataset.listen;
      button.addEventListener("click", function () {
        speechSynthesis.cancel();
        var speech = new SpeechSynthesisUtterance(words.textContent);
        speech.lang = lang;
        speechSynthesis.speak(speech);
      });
      words.after(button);
    });
  }
  if (window.speechSynthesis) {
    speechSynthesis.addEventListener("voiceschanged", function () { voices(box); });
  }
  parts(box).forEach(function (part) { part.source = part.outerHTML; });
  voices(box);
  listen();
}
