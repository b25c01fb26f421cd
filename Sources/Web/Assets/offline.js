// Works a form without a connection: shows its pages one at a time, keeps the answers encrypted on this
// device, and sends each person's once. The server decides what counts; here everything follows the same
// rules, so that nobody learns of a mistake when they have gone. docs/offline.md says what is kept where.
"use strict";

// Which questions a person meets, and what an entry to a question means.
var Form = {
  // An entry is a list of fields with their values, as the form had them.
  values: function (entry, name) {
    return entry.filter(function (field) { return field[0] === name; }).map(function (field) { return field[1]; });
  },
  // The answer in an entry, or the name of what is wrong with it; neither where it was passed over.
  read: function (question, entry) {
    var chosen = Form.values(entry, "answer");
    var prefers = chosen.includes("prefer_not") || Form.values(entry, "prefer").includes("prefer_not");
    chosen = chosen.filter(function (value) { return value && value !== "prefer_not"; });
    var found = { answer: null, prefers: prefers };
    if (question.kind === "rank") found = Form.readRank(question, entry);
    else if (question.kind === "text") found = Form.readText(question, chosen[0] || "");
    else if (question.kind === "number") found = Form.readNumber(question, chosen[0] || "");
    else if (question.kind === "choose-many") found = Form.readMany(question, chosen);
    else if (chosen.length) found.answer = chosen[0];
    if (found.problem) return found;
    found.prefers = prefers && question.prefers;
    if (found.prefers && found.answer !== null) return { answer: null, problem: "prefer" };
    if (found.answer === null && !found.prefers && question.required) return { answer: null, problem: "missing" };
    return found;
  },
  readMany: function (question, chosen) {
    if (question.exclusive && chosen.length > 1 && chosen.includes(question.exclusive)) return { answer: null, problem: "exclusive" };
    if (question.atMost && chosen.length > question.atMost) return { answer: null, problem: "many" };
    return { answer: chosen.length ? chosen : null };
  },
  readRank: function (question, entry) {
    var ranked = [];
    for (var place = 1; place <= question.places; place++) {
      var option = Form.values(entry, "place-" + place)[0];
      if (!option) continue;
      if (ranked.includes(option)) return { answer: null, problem: "twice", option: option, place: place };
      ranked.push(option);
    }
    return { answer: ranked.length ? ranked : null };
  },
  readText: function (question, entered) {
    var text = entered.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\t\n]|[\u202D\u202E\uFEFF\uFFFE\uFFFF]/gu, "").trim().normalize("NFC");
    var scalars = Array.from(text).length;
    var letters = window.Intl && Intl.Segmenter ? Array.from(new Intl.Segmenter().segment(text)).length : scalars;
    var length = Math.max(letters, Math.floor(scalars / 12));
    if (length > question.atMost) return { answer: null, problem: "long", length: length };
    return { answer: text || null };
  },
  readNumber: function (question, entered) {
    var text = entered.trim().replace(/\p{Nd}/gu, Form.digit).replace(/^([-−+])\s+/u, "$1");
    if (!text) return { answer: null };
    // A blank that parts no thousands parts two numbers.
    text = text.replace(/^([-−+]?)(\d{1,3}(?:\s+\d{3})+)(?=[.,٫]|$)/u, function (all, sign, whole) { return sign + whole.replace(/\s/gu, ""); });
    var match = /^([-−+]?)(\d+(?:[.,٫٬]\d*)*)$/u.exec(text);
    if (!match) return { answer: null, problem: "number" };
    var groups = match[2].split(/[.,٫٬]/u);
    var marks = match[2].replace(/\d/g, "");
    var whole = groups[0];
    var fraction = "";
    if (/^\d{1,3}([,٬]\d{3})+$/u.test(match[2])) whole = groups.join("");
    else if (groups.length > 2 || marks === "٬") return { answer: null, problem: "number" };
    else fraction = groups[1] || "";
    if (fraction.length > question.decimals) return { answer: null, problem: "decimals" };
    if (whole.length > 12) return { answer: null, problem: question.max === undefined ? "number" : "large" };
    var number = Number(whole + "." + (fraction || "0")) * (match[1] === "-" || match[1] === "−" ? -1 : 1);
    if (question.min !== undefined && number < question.min) return { answer: null, problem: "small" };
    if (question.max !== undefined && number > question.max) return { answer: null, problem: "large" };
    return { answer: number };
  },
  // The digit of any script as one of ours: the digits of a script follow each other.
  digit: function (character) {
    var code = character.codePointAt(0);
    if (code < 58) return character;
    var value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value);
  },
  // The questions on a person's way, for the entries by the name of their questions.
  route: function (questions, entries) {
    var answers = {};
    return questions.filter(function (question) {
      var entry = entries[question.id];
      var answer = entry ? Form.read(question, entry).answer : null;
      if (question.leftOut && answer === null) return false;
      if (question.askIf && !Form.holds(question.askIf, answers, questions)) return false;
      answers[question.id] = answer;
      return true;
    });
  },
  holds: function (condition, answers, questions) {
    function part(inner) { return Form.holds(inner, answers, questions); }
    if (condition.all) return condition.all.every(part);
    if (condition.any) return condition.any.some(part);
    if (condition.not) return !part(condition.not);
    var answer = answers[condition.question];
    if (answer === undefined) answer = null;
    if (condition.answered !== undefined) return (answer !== null) === condition.answered;
    var question = questions.find(function (other) { return other.id === condition.question; });
    if (condition.is) {
      if (question.kind === "text" || question.kind === "number" || answer === null) return false;
      return [].concat(answer).some(function (option) { return condition.is.includes(option); });
    }
    var amount = Form.amount(question, answer);
    if (amount === null) return false;
    return condition.atLeast !== undefined ? amount >= condition.atLeast : amount <= condition.atMost;
  },
  // A number, a count, or a position on a scale from 1; who does not know is nowhere on it.
  amount: function (question, answer) {
    if (answer === null || question.kind === "text" || answer === question.dontKnow) return null;
    if (question.kind === "number") return answer;
    if (Array.isArray(answer)) return answer.length;
    return question.options.findIndex(function (option) { return option.id === answer; }) + 1;
  }
};

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

(function () {
  var able = window.isSecureContext && navigator.serviceWorker && navigator.locks && window.indexedDB
    && window.caches && window.crypto && crypto.subtle;
  if (!able) return;
  var warning = document.getElementById("unsent");
  if (warning) warn();
  var kept = document.querySelector("template[data-page=form]");
  if (!kept) return;
  var form = JSON.parse(kept.content.textContent);
  var script = document.querySelector("script[data-path]");
  var path = script.dataset.path;
  var lifetime = 72 * 3600 * 1000;
  var draft = null;
  var title = document.title;
  var turn = 0;
  var isGone = false;

  function id(name) { return document.getElementById(name); }
  function page(name) { return document.querySelector("template[data-page=\"" + name + "\"]").content.cloneNode(true); }
  function show(name, isShown) { id(name).hidden = !isShown; }
  // A text of the form with its placeholders filled, in an element that says its language.
  function put(element, text, values) {
    element.textContent = text.text.replace(/\{(\w+)\}/g, function (all, name) { return values && name in values ? values[name] : all; });
    if (text.lang) { element.lang = text.lang; element.dir = text.dir; }
    return element;
  }
  function said(name, values, tag) { return put(document.createElement(tag || "span"), form.words[name], values); }
  function number(value) { return new Intl.NumberFormat(document.documentElement.lang).format(value); }

  // On the page that clears the device: what would be lost.
  function warn() {
    Device.queue().then(function (items) {
      if (!items.length) return;
      var text = warning.querySelector("p");
      text.textContent = text.textContent.replace("{number}", number(items.length));
      warning.hidden = false;
    });
  }

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

  // Drafts.
  function load() {
    return Device.run(["drafts"], "readonly", function (drafts) { return drafts.get(form.survey); }).then(function (record) {
      if (!record) return null;
      if (Date.now() - record.touched > lifetime) return forget();
      return Device.unseal(record).then(function (content) {
        record.content = content;
        // A newer version asks again for consent and keeps what was answered: identifiers never change.
        if (content.version !== form.version) { content.version = form.version; delete content.consent; content.at = null; }
        return record;
      });
    });
  }
  function store() {
    var content = draft.content;
    return Device.seal({ survey: form.survey, touched: Date.now(), key: draft.key }, content).then(function (record) {
      draft.key = record.key;
      return Device.run(["drafts"], "readwrite", function (drafts) { return drafts.put(record); });
    });
  }
  function forget() {
    draft = null;
    return Device.run(["drafts"], "readwrite", function (drafts) { drafts.delete(form.survey); }).then(function () { return null; });
  }

  // Pages, each known by a name: "question.heard", "check".
  function routed(prefix) {
    var entries = {};
    var questions = prefix === "question." ? form.questions : form.monitoring;
    questions.forEach(function (question) {
      var entry = draft.content.entries[prefix + question.id];
      if (entry) entries[question.id] = entry;
    });
    return Form.route(questions, entries);
  }
  function names(prefix) { return routed(prefix).map(function (question) { return prefix + question.id; }); }
  function way() {
    var pages = (form.consent ? ["consent"] : []).concat(names("question."), ["helped"], form.selfCode ? ["code"] : [], ["check"]);
    if (form.monitoring.length) pages.push("equality");
    return draft.content.fields.equality === "yes" ? pages.concat(names("monitoring.")) : pages;
  }
  function isMet(name) {
    if (name === "consent") return Boolean(draft.content.consent);
    if (name === "helped" || name === "code") return draft.content.met.includes(name);
    if (name === "check" || name === "equality") return false;
    return name in draft.content.entries;
  }
  // The first page that nobody has met, with what leads up to it.
  function next() { return way().find(function (name) { return !isMet(name); }) || "check"; }
  function question(name) {
    var parts = name.split(".");
    var all = parts[0] === "question" ? form.questions : parts[0] === "monitoring" ? form.monitoring : [];
    return all.find(function (one) { return one.id === parts[1]; });
  }

  function go(name, isBack) {
    var pages = way();
    if (!isBack) history.pushState({ page: name, turn: turn }, "");
    if (!pages.includes(name)) name = next();
    draft.content.at = name;
    render(name, pages);
  }
  function fill(name, content) {
    var screen = id("screen");
    // What is read aloud belongs to the page that goes; the next has a button of its own.
    if (window.speechSynthesis) hush();
    screen.replaceChildren(content);
    voices();
    show("home", false);
    screen.hidden = false;
    show("finish", name === "done");
    document.title = screen.querySelector("h1").textContent.trim() + " – " + form.words.service.text;
    scrollTo(0, 0);
    id("main").focus({ preventScroll: true });
  }
  function render(name, pages) {
    var content = page(name);
    var asked = question(name);
    if (asked) prepare(content, asked, name);
    if (name === "check") { delete draft.content.change; list(content); }
    if (name === "equality" || name === "helped" || name === "consent") recall(content, name);
    var place = pages.indexOf(name);
    content.prepend(page("back"));
    content.querySelector(".back").addEventListener("click", function (event) {
      event.preventDefault();
      if (place > 0) go(draft.content.change ? "check" : pages[place - 1]); else home();
    });
    content.querySelector("form").addEventListener("submit", function (event) {
      event.preventDefault();
      take(name, event.target, event.submitter);
    });
    fill(name, content);
  }
  // Takes out what is not offered to this person, and puts in what they answered before.
  function prepare(content, asked, name) {
    var entry = draft.content.entries[name] || [];
    var fields = Array.from(content.querySelectorAll("form [name]"));
    var has = function (field) { return Form.values(entry, field.name).includes(field.value); };
    fields.forEach(function (field) {
      if (field.type !== "radio" && field.type !== "checkbox") { field.value = Form.values(entry, field.name)[0] || ""; return; }
      field.removeAttribute("checked");
      field.checked = Boolean(field.value) && has(field);
      var isLeftOut = asked.offered && field.name === "answer" && field.value && field.value !== "prefer_not"
        && !asked.offered.includes(field.value) && !has(field);
      var isNothing = field.type === "radio" && !field.value;
      if (!isLeftOut && !(isNothing && (asked.required || Form.read(asked, entry).answer === null && !Form.read(asked, entry).prefers))) return;
      var choice = field.closest(".choice");
      if (isNothing && choice.previousElementSibling.matches(".divider")) choice.previousElementSibling.remove();
      choice.remove();
    });
    var caption = content.querySelector(".caption");
    var progress = routed(name.split(".")[0] + ".").filter(function (one) { return one.kind !== "statement"; });
    var place = progress.indexOf(asked) + 1;
    var mark = caption.querySelector("[aria-hidden]");
    if (!mark && !place) { caption.remove(); return; }
    if (!mark) caption.replaceChildren();
    else while (mark.nextSibling) mark.nextSibling.remove();
    if (place) caption.append(" ", said("progress", { number: place, total: progress.length }));
    else mark.remove();
  }
  function recall(content, name) {
    var value = name === "consent" ? (draft.content.consent ? "yes" : "") : draft.content.fields[name];
    content.querySelectorAll("input[type=radio]").forEach(function (field) { field.checked = Boolean(value) && field.value === value; });
  }
  // All answers, each with a way to change it.
  function list(content) {
    var rows = content.querySelector("dl");
    var model = rows.firstElementChild;
    function row(name, text, answer) {
      var own = model.cloneNode(true);
      var cells = own.children;
      cells[0].append(put(document.createElement("span"), text));
      cells[1].append(answer);
      own.querySelector(".hidden").append(put(document.createElement("span"), form.words.changeWhat, { question: text.text }));
      own.querySelector("a").addEventListener("click", function (event) {
        event.preventDefault();
        draft.content.change = true;
        go(name);
      });
      rows.append(own);
    }
    routed("question.").forEach(function (asked) {
      if (asked.kind !== "statement") row("question." + asked.id, asked.text, answered(asked, draft.content.entries["question." + asked.id] || []));
    });
    var help = draft.content.fields.helped;
    row("helped", form.words.helped, help ? said("help-" + help) : nothing());
    if (form.selfCode) row("code", form.words.code, draft.content.fields["code-day"] ? said("codeYes") : nothing());
    model.remove();
  }
  function nothing() { var none = said("none"); none.className = "none"; return none; }
  function answered(asked, entry) {
    var found = Form.read(asked, entry);
    if (found.prefers) return said("prefer");
    if (found.answer === null || found.problem) return nothing();
    if (asked.kind === "text" || asked.kind === "number") {
      var typed = document.createElement("bdi");
      typed.className = "typed";
      typed.textContent = found.answer;
      return typed;
    }
    function option(value) {
      return put(document.createElement("span"), asked.options.find(function (one) { return one.id === value; }).text);
    }
    if (!Array.isArray(found.answer)) return option(found.answer);
    var items = document.createElement(asked.kind === "rank" ? "ol" : "ul");
    found.answer.forEach(function (value) {
      var item = document.createElement("li");
      item.append(option(value));
      items.append(item);
    });
    return items;
  }

  // Takes what a page's form holds, or says what is wrong with it.
  function take(name, fields, pressed) {
    var entry = Array.from(new FormData(fields));
    var asked = question(name);
    if (asked) {
      var found = asked.kind === "statement" ? {} : Form.read(asked, entry);
      if (found.problem) {
        var option = asked.options.find(function (one) { return one.id === found.option; });
        return wrong(asked.problems[found.problem], found.place ? "place-" + found.place : null,
          { length: found.length === undefined ? "" : number(found.length), option: option ? option.text.text : "" });
      }
      draft.content.entries[name] = entry;
    } else if (name === "consent") {
      var agreed = Form.values(entry, "agreed")[0];
      if (!agreed) return wrong(form.words.consentMissing);
      if (agreed === "no") return forget().then(function () { fill("done", page("declined")); });
      draft.content.consent = form.consent;
    } else if (name === "helped") {
      draft.content.fields.helped = Form.values(entry, "helped")[0];
      draft.content.met.push(name);
    } else if (name === "code") {
      if (!code(entry, pressed)) return;
    } else if (name === "equality") {
      var wanted = Form.values(entry, "equality")[0];
      if (!wanted) return wrong(form.words.equalityMissing);
      draft.content.fields.equality = wanted;
    }
    var pages = way();
    var to = draft.content.change && name !== "check" ? next() : pages[pages.indexOf(name) + 1];
    if (to === "check" || !to) delete draft.content.change;
    if (name === "check") {
      var missing = routed("question.").find(function (one) { return Form.read(one, draft.content.entries["question." + one.id] || []).problem; });
      if (missing) to = "question." + missing.id;
    }
    draft.content.at = to || name;
    store().then(function () { return to ? go(to) : finish(); }).catch(function () { wrong(form.words.failed); });
  }
  function code(entry, pressed) {
    var parts = ["parent", "day", "place", "name"];
    parts.forEach(function (part) { delete draft.content.fields["code-" + part]; });
    if (!(pressed && pressed.value === "without")) {
      var bad = parts.find(function (part) {
        var value = Form.values(entry, "code-" + part)[0].normalize("NFKC");
        if (part !== "day") return !/\p{L}/u.test(value);
        var day = value.replace(/\s/gu, "").replace(/\p{Nd}/gu, Form.digit);
        return !/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31;
      });
      if (bad) { wrong(form.words.codeMissing, "code-" + bad); return false; }
      parts.forEach(function (part) { draft.content.fields["code-" + part] = Form.values(entry, "code-" + part)[0]; });
    }
    draft.content.met.push("code");
    return true;
  }
  function wrong(text, field, values) {
    var screen = id("screen");
    screen.querySelectorAll(".error-summary, #error").forEach(function (old) { old.remove(); });
    screen.querySelectorAll("[aria-invalid]").forEach(function (old) { old.removeAttribute("aria-invalid"); });
    var target = (field && screen.querySelector("#" + field)) || screen.querySelector("form input, form select, form textarea");
    var parts = page("error");
    var summary = parts.querySelector(".error-summary");
    var inline = parts.querySelector("#error");
    var link = summary.querySelector("a");
    link.append(put(document.createElement("span"), text, values));
    link.href = "#" + (target ? target.id : "main");
    link.addEventListener("click", function (event) { event.preventDefault(); if (target) target.focus(); });
    inline.append(put(document.createElement("span"), text, values));
    screen.querySelector(".back").after(summary);
    if (target) {
      var group = target.closest("fieldset") || target;
      if (group === target) target.before(inline);
      else (group.querySelector(".choices") || group.lastElementChild).before(inline);
      if (target.type !== "radio" && target.type !== "checkbox") target.setAttribute("aria-invalid", "true");
      var described = (group.getAttribute("aria-describedby") || "").split(" ").filter(function (one) { return one && one !== "error"; });
      group.setAttribute("aria-describedby", described.concat("error").join(" "));
    }
    document.title = form.words.error.text.replace("{title}", screen.querySelector("h1").textContent.trim()) + " – " + form.words.service.text;
    summary.focus();
  }

  // Everything is answered: the draft becomes one more that waits to be sent, in one step.
  function finish() {
    var fields = submission(draft.content);
    var token = draft.content.token;
    return Device.seal({ survey: form.survey, title: form.title, path: path }, fields)
      .then(function (item) {
        return Device.run(["drafts", "queue"], "readwrite", function (drafts, queue) {
          drafts.delete(form.survey);
          return queue.add(item);
        });
      })
      .then(function () {
        draft = null;
        turn++;
        return Receipt.code(token);
      })
      .then(function (text) {
        var content = page("done");
        content.querySelector("#receipt").textContent = text;
        fill("done", content);
        status();
        return deliver();
      });
  }
  function submission(content) {
    var fields = [["token", content.token], ["version", String(form.version)]];
    if (form.catalogue) fields.push(["catalogue", form.catalogue]);
    if (content.site) fields.push(["site", content.site]);
    if (content.consent) {
      fields.push(["consent", content.consent.text], ["consent-language", content.consent.language], ["consent-seal", content.consent.seal]);
    }
    Object.entries(content.fields).forEach(function (field) { if (field[1]) fields.push(field); });
    var pages = way();
    Object.entries(content.entries).forEach(function (entry) {
      if (!pages.includes(entry[0])) return;
      var prefix = entry[0].replace(/^question\./, "") + ".";
      entry[1].forEach(function (field) { if (field[1]) fields.push([prefix + field[0], field[1]]); });
      // Places of a ranking are read up to the first that is not there.
      if (question(entry[0]).kind === "rank") fields = fields.filter(function (field) { return !field[0].startsWith(prefix + "place-"); })
        .concat(entry[1].map(function (field) { return [prefix + field[0], field[1]]; }));
    });
    return fields;
  }

  // What waits, in words; what was not taken stays until somebody decides.
  function status() {
    return Device.queue().then(function (items) {
      var box = id("queue");
      var had = !box.hidden;
      var line = box.querySelector("p");
      var text = items.length ? form.words.waiting.text.replace("{number}", number(items.length)) : form.words.sent.text;
      if (items.length || had) { box.hidden = false; if (line.textContent !== text) put(line, items.length ? form.words.waiting : form.words.sent, { number: number(items.length) }); }
      box.querySelector("ul").replaceChildren.apply(box.querySelector("ul"), items.filter(function (item) { return item.problem; }).map(refused));
      return items.length;
    });
  }
  function refused(item) {
    var row = document.createElement("li");
    var known = form.words[item.problem] ? item.problem : "invalid";
    row.append(said(known, { number: number(item.number), survey: item.title.text }, "p"));
    function press(name, work) {
      var button = said(name, { number: number(item.number) }, "button");
      button.type = "button";
      button.className = "quiet";
      button.addEventListener("click", function () { Device.run(["queue"], "readwrite", work).then(deliver); });
      row.append(button, " ");
    }
    press("retry", function (queue) { var again = Object.assign({}, item); delete again.problem; return queue.put(again); });
    press("delete", function (queue) { return queue.delete(item.number); });
    return row;
  }
  function deliver() {
    // What could not be sent is tried again in a while, and as soon as there is a connection.
    if (isGone) return Promise.resolve();
    return Post.send().catch(function () {}).then(status);
  }

  function home() {
    if (isGone) return Promise.resolve();
    return Promise.all([isSaved(), draft ? Promise.resolve(draft) : load()]).then(function (found) {
      draft = found[1];
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
  var timer = setInterval(function () { Device.queue().then(function (items) { if (items.length) deliver(); }); }, Post.every);
  home().then(deliver).then(isSaved).then(function (saved) { if (saved) refresh(); });
})();
