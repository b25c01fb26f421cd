// Saving: the page in every language it is offered in, with all that it needs.
function languages() {
  var links = Array.from(document.querySelectorAll("header nav a"), function (link) { return new URL(link.href).pathname; });
  return links.length ? links : [path];
}
function read(address) {
  return fetch(address, { cache: "reload", redirect: "error" }).then(function (reply) {
    if (!reply.ok) throw new Error("not there");
    var whole = reply.clone();
    return reply.text().then(function (html) {
      return { address: address, reply: whole, page: new DOMParser().parseFromString(html, "text/html") };
    });
  });
}
function parts(page) { return [page].concat(Array.from(page.querySelectorAll("template"), function (one) { return one.content; })); }
function hold(found) {
  var files = new Set();
  parts(found.page).forEach(function (part) {
    part.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]").forEach(function (element) {
      files.add(element.getAttribute("href") || element.getAttribute("src"));
    });
  });
  if (isGone) throw new Error("cleared");
  return caches.open(Device.name).then(function (cache) {
    return Promise.all(Array.from(files, function (file) {
      return cache.match(file).then(function (there) { return there || cache.add(file); });
    })).then(function () { return cache.put(found.address, found.reply); });
  });
}
// What the foot of a form leads to, help before all. How pages look is chosen with a connection alone.
function foot(page) {
  return Array.from(page.querySelectorAll("footer a"), function (link) { return link.getAttribute("href"); })
    .filter(function (address) { return /^\/[^/]+\/about\/(?!display\b)/.test(address); });
}
// The form comes last: where it is kept, all is.
function keep(found) {
  return Promise.all(foot(found.page).map(function (address) { return read(address).then(hold); }))
    .then(function () { return hold(found); });
}
function keepAll(addresses) { return Promise.all(addresses.map(function (address) { return read(address).then(keep); })); }
function register() { if (!isGone) return navigator.serviceWorker.register("/worker.js"); }
function save() {
  id("save").disabled = true;
  id("save-problem").textContent = "";
  keepAll(languages())
    .then(register)
    .then(function () { return navigator.serviceWorker.ready; })
    .then(function () { if (navigator.storage && navigator.storage.persist) return navigator.storage.persist(); })
    .then(home)
    .catch(function () { put(id("save-problem"), form.words.saveFailed); })
    .finally(function () { id("save").disabled = false; });
}
// For the worker, where it has to choose among the forms that are kept.
function remember() {
  if (isGone) return;
  caches.open(Device.name).then(function (cache) { return cache.put("/opened", new Response(path)); }).catch(function () {});
}
function isSaved() { return caches.open(Device.name).then(function (cache) { return cache.match(path); }).then(Boolean); }
// The size, the colours, and whether there are pictures.
function look(page) {
  return page.documentElement.className + parts(page).some(function (part) { return part.querySelector("img"); });
}
// A newer form is taken in while nobody is in the middle of this one. Where somebody has chosen another
// look, the page has it at once, and so has every language.
function refresh() {
  if (!navigator.onLine) return;
  read(path).then(function (found) {
    var fresh = found.page.querySelector("template[data-page=form]").content.textContent;
    if (draft && fresh !== template.content.textContent) return;
    var isOther = look(found.page) !== look(document);
    var others = languages().filter(function (address) { return isOther && address !== path; });
    return Promise.all([keep(found), keepAll(others)]).then(register)
      .then(function () { if (isOther && !id("home").hidden) location.reload(); });
  }).catch(function () {});
}
