// The first page: what is saved, what is begun, and taking everything off this device.
var isGone = false;

function home() {
  if (isGone) return Promise.resolve();
  return Promise.all([isSaved(), draft ? Promise.resolve(draft) : load()]).then(function (found) {
    draft = found[1];
    if (found[0]) remember();
    show("unable", false);
    show("screen", false);
    show("home", true);
    show("offer", !found[0]);
    show("saved", found[0]);
    show("fresh", !draft);
    show("begun", Boolean(draft));
    show("finish", found[0]);
    document.title = title;
    scrollTo(0, 0);
  });
}
function begin() {
  draft = { content: { token: Receipt.token(), version: form.version, site: new URLSearchParams(location.search).get("site"),
    entries: {}, fields: {}, met: [], at: null } };
  go(next());
}
function wipe() {
  Device.queue().then(function (items) {
    if (!items.length) return clear();
    var content = page("lost");
    put(content.querySelector("#lost"), form.words.lost, { number: number(items.length) });
    content.prepend(page("back"));
    content.querySelector(".back").addEventListener("click", function (event) { event.preventDefault(); home(); });
    fill("lost", content);
  });
}
function clear() {
  clearInterval(timer);
  isGone = true;
  draft = null;
  return Device.clear()
    // The cookie, where there is one: only the service can take that off.
    .then(function () { return fetch(script.dataset.clear, { method: "POST", body: new URLSearchParams() }).catch(function () {}); })
    .then(function () {
      fill("cleared", page("cleared"));
      show("queue", false);
      history.pushState({ page: "cleared", turn: ++turn }, "");
    });
}

// Starts, where the browser has all that it takes.
var timer;

// On the page that clears the device: what would be lost.
function warn() {
  Device.queue().then(function (items) {
    if (!items.length) return;
    var text = warning.querySelector("p");
    text.textContent = text.textContent.replace("{number}", number(items.length));
    warning.hidden = false;
  });
}

function listen() {
  document.addEventListener("click", function (event) {
    var pressed = event.target.closest("button");
    var acts = { save: save, begin: begin, wipe: wipe, clear: clear,
      resume: function () { go(draft.content.at || next()); },
      restart: function () { forget().then(home); },
      next: function () { turn++; id("screen").replaceChildren(); home(); } };
    if (pressed && acts[pressed.id]) return acts[pressed.id]();
    // A link to another language takes the answers along: what is on this page is kept first.
    var link = event.target.closest("header nav a");
    if (!link || !draft) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    store().finally(function () { location.assign(link.href); });
  }, true);
  addEventListener("popstate", function (event) {
    if (event.state && event.state.turn === turn && draft && event.state.page !== "cleared") go(event.state.page, true);
    else home();
  });
  addEventListener("online", function () { deliver(); });
  document.addEventListener("visibilitychange", function () { if (!document.hidden) deliver(); });
  timer = setInterval(function () { Device.queue().then(function (items) { if (items.length) deliver(); }); }, Post.every);
  home().then(deliver).then(isSaved).then(function (saved) { if (saved) refresh(); });
}

var able = window.isSecureContext && navigator.serviceWorker && navigator.locks && window.indexedDB
  && window.caches && window.crypto && crypto.subtle;
var warning = document.getElementById("unsent");
if (able && warning) warn();
if (able && form) listen();
