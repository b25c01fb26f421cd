// Receipts as the server derives them, so that a person gets the code before anything is sent.
var Receipt = {
  token: function () {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    return btoa(String.fromCharCode.apply(null, bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  },
  code: function (token) {
    var label = new TextEncoder().encode("equalsay offline receipt 1");
    var bytes = Uint8Array.from(atob(token.replace(/-/g, "+").replace(/_/g, "/")), function (character) { return character.charCodeAt(0); });
    var all = new Uint8Array(label.length + bytes.length);
    all.set(label);
    all.set(bytes, label.length);
    return crypto.subtle.digest("SHA-256", all).then(function (digest) {
      var bits = Array.from(new Uint8Array(digest).slice(0, 10), function (byte) { return byte.toString(2).padStart(8, "0"); }).join("");
      return bits.match(/.{5}/g).map(function (five) { return "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[parseInt(five, 2)]; })
        .join("").match(/.{4}/g).join("-");
    });
  }
};
