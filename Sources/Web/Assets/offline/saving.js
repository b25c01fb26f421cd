// Saving: the page in every language it is offered in, with all that it needs.
function languages() {
  var links = Array.from(document.querySelectorAll("header nav a"), function (link) { return new URL(link.href).pathname; });
  return links.length ? links : [path];
}
function keep(address) {
  return fetch(address, { cache: "reload", redirect: "error" }).then(function (reply) {
    if (!reply.ok) throw new Error("not there");
    var whole = reply.clone();
    return reply.text().then(function (html) {
      var found = new DOMParser().parseFromString(html, "text/html");
      var files = new Set();
      [found].concat(Array.from(found.querySelectorAll("template"), function (one) { return one.content; })).forEach(function (part) {
        part.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]").forEach(function (element) {
          files.add(element.getAttribute("href") || element.getAttribute("src"));
        });
      });
      return caches.open(Device.name).then(function (cache) {
        return Promise.all(Array.from(files, function (file) {
          return cache.match(file).then(function (there) { return there || cache.add(file); });
        })).then(function () { return cache.put(address, whole); });
      });
    });
  });
}
function save() {
  id("save").disabled = true;
  id("save-problem").textContent = "";
  var all = languages();
  Promise.all(all.map(keep))
    .then(function () {
      return Promise.all(all.map(function (address) { return navigator.serviceWorker.register("/worker.js", { scope: address }); }));
    })
    .then(function () { return navigator.serviceWorker.ready; })
    .then(function () { if (navigator.storage && navigator.storage.persist) return navigator.storage.persist(); })
    .then(home)
    .catch(function () { put(id("save-problem"), form.words.saveFailed); })
    .finally(function () { id("save").disabled = false; });
}
function isSaved() { return caches.open(Device.name).then(function (cache) { return cache.match(path); }).then(Boolean); }
// A newer form is taken in while nobody is in the middle of this one.
function refresh() {
  if (!draft && navigator.onLine) keep(path).catch(function () {});
}
