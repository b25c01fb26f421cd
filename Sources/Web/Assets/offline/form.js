// Works a form without a connection: shows its pages one at a time, keeps the answers encrypted on this
// device, and sends each person's once. The server decides what counts; here everything follows the same
// rules, so that nobody learns of a mistake when they have gone. docs/offline.md says what is kept where.
//
// The files of this folder are served as one script: this one first, and those that work the page, from
// words.js on, in a function of their own.
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
