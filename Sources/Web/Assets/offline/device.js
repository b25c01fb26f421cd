// What is kept on the device: one draft a survey, and what waits to be sent. Each is encrypted under a
// key of its own, which the browser lends for use and never shows, and which goes when it goes.
var Device = {
  name: "equalsay-offline",
  open: function () {
    return new Promise(function (resolve, reject) {
      var request = indexedDB.open(Device.name, 1);
      request.onupgradeneeded = function () {
        request.result.createObjectStore("drafts", { keyPath: "survey" });
        request.result.createObjectStore("queue", { keyPath: "number", autoIncrement: true });
      };
      request.onsuccess = function () { resolve(request.result); };
      request.onerror = function () { reject(request.error); };
    });
  },
  // Runs one transaction, and gives what its request found once it is on the disk.
  run: function (stores, mode, work) {
    return Device.open().then(function (database) {
      return new Promise(function (resolve, reject) {
        var transaction = database.transaction(stores, mode, { durability: "strict" });
        var request = work.apply(null, stores.map(function (name) { return transaction.objectStore(name); }));
        transaction.oncomplete = function () { resolve(request && request.result); };
        transaction.onabort = transaction.onerror = function () { reject(transaction.error); };
      }).finally(function () { database.close(); });
    });
  },
  seal: function (record, content) {
    var key = record.key ? Promise.resolve(record.key)
      : crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    return key.then(function (key) {
      var iv = crypto.getRandomValues(new Uint8Array(12));
      return crypto.subtle.encrypt({ name: "AES-GCM", iv: iv }, key, new TextEncoder().encode(JSON.stringify(content)))
        .then(function (sealed) { return Object.assign({}, record, { key: key, iv: iv, sealed: sealed }); });
    });
  },
  unseal: function (record) {
    return crypto.subtle.decrypt({ name: "AES-GCM", iv: record.iv }, record.key, record.sealed)
      .then(function (plain) { return JSON.parse(new TextDecoder().decode(plain)); });
  },
  queue: function () { return Device.run(["queue"], "readonly", function (queue) { return queue.getAll(); }); },
  // Everything of ours that this browser has, without the cookie, which only the server can take off.
  clear: function () {
    return new Promise(function (resolve, reject) {
      var request = indexedDB.deleteDatabase(Device.name);
      request.onsuccess = resolve;
      request.onerror = function () { reject(request.error); };
    }).then(function () { return caches.delete(Device.name); })
      .then(function () { return navigator.serviceWorker.getRegistrations(); })
      .then(function (all) { return Promise.all(all.map(function (one) { return one.unregister(); })); });
  }
};
