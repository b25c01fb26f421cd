// Serves a form that somebody saved on this device, with or without a connection, and without one the
// pages at its foot. The page itself puts the files there, and a newer page only when all of its files
// are; answers never come here.
"use strict";
var shelf = "equalsay-offline";

addEventListener("install", function () { self.skipWaiting(); });
addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });
addEventListener("fetch", function (event) {
  var request = event.request;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(visit(request));
  else if (["style", "script", "image"].includes(request.destination)) {
    event.respondWith(kept(request).then(function (found) { return found || fetch(request); }));
  }
});
// Never opens what is not there: that would bring back what somebody has cleared.
function kept(request) {
  return caches.match(request, { cacheName: shelf, ignoreVary: true }).then(function (found) {
    return found || caches.match(request, { cacheName: shelf, ignoreSearch: true, ignoreVary: true });
  });
}
// A kept form is the page, whatever the connection; any other page stands in where there is none.
function visit(request) {
  return kept(request).then(function (found) {
    if (found && new URL(request.url).pathname.endsWith("/offline")) return found;
    return fetch(request).catch(function (problem) { return found || instead(new URL(request.url), problem); });
  });
}
// The path of the form that was opened last, as the page wrote it down.
function opened(cache) {
  return cache.match("/opened").then(function (found) { return found ? found.text() : null; });
}
// Leads to a kept page in place of one that cannot be had: the form that somebody comes from, a form of
// the same survey, one in the same language, help in it, the form that was opened last, or any.
function instead(address, problem) {
  return caches.has(shelf)
    .then(function (has) {
      if (!has) return [[], null];
      return caches.open(shelf).then(function (cache) { return Promise.all([cache.keys(), opened(cache)]); });
    })
    .then(function (found) {
      var paths = found[0].map(function (one) { return new URL(one.url).pathname; });
      var forms = paths.filter(function (path) { return path.endsWith("/offline"); });
      var tag = "/" + address.pathname.split("/")[1] + "/";
      var from = (address.searchParams.get("from") || "").split("?")[0];
      var to = forms.find(function (path) { return path === from; })
        || forms.find(function (path) { return (address.pathname + "/").startsWith(path.slice(0, -"offline".length)); })
        || forms.find(function (path) { return path.startsWith(tag); })
        || paths.find(function (path) { return path === tag + "about/help"; })
        || forms.find(function (path) { return path === found[1]; })
        || forms[0];
      if (!to) throw problem;
      return Response.redirect(to, 302);
    });
}
