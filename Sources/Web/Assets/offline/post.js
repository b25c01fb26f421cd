// Sends what waits, one after the other and from one window at a time.
var Post = {
  every: 20000,
  send: function () {
    if (!navigator.onLine) return Promise.resolve();
    return navigator.locks.request("equalsay-send", function () {
      return Device.queue().then(function (items) {
        return items.filter(function (item) { return !item.problem; })
          .reduce(function (before, item) { return before.then(function () { return Post.one(item); }); }, Promise.resolve());
      });
    });
  },
  one: function (item) {
    return Device.unseal(item)
      .then(function (fields) {
        return fetch(item.path, { method: "POST", body: new URLSearchParams(fields), cache: "no-store", redirect: "error" });
      })
      .then(function (reply) {
        // Anything but a word from the service itself, such as a login page of a network, is no reply.
        if (![200, 404, 422].includes(reply.status)) throw new Error("no reply");
        return reply.json().then(function (word) {
          if (reply.status === 404 ? word.problem === "unknown" : word.receipt || word.problem) return word;
          throw new Error("no reply");
        });
      })
      .then(function (word) {
        return Device.run(["queue"], "readwrite", function (queue) {
          if (word.receipt) return queue.delete(item.number);
          return queue.put(Object.assign({}, item, { problem: word.problem }));
        });
      });
  }
};
