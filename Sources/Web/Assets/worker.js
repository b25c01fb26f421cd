// Serves a form that somebody saved on this device, with or without a connection. The page itself puts
// the files there, and a newer page only when all of its files are; answers never come here.
"use strict";
addEventListener("install", function () { self.skipWaiting(); });
addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });
addEventListener("fetch", function (event) {
  var request = event.request;
  // The page looks for newer files with "reload".
  if (request.method !== "GET" || (request.cache === "reload" && request.mode !== "navigate")) return;
  event.respondWith(
    caches.open("equalsay-offline")
      .then(function (kept) { return kept.match(request, { ignoreSearch: true, ignoreVary: true }); })
      .then(function (kept) { return kept || fetch(request); }));
});
