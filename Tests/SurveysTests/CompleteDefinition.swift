/// The example of the contract on survey definitions, completed: every key stands in it once.
let completeDefinition = #"""
  {
    "$schema": "../survey.schema.json", // for editors
    "id": "older-people-access", "version": 3, "language": "en-gb",
    "title": "Getting help", "purpose": "To learn what would help.",
    "madeWith": "Made with people over 65.", "askedBy": "The trust",
    "opens": "2026-12-01", "closes": "2027-01-31",
    "languages": ["en-GB-x-easyread", "ur"],
    "monitoring": { "set": "england", "without": ["prison"], "with": [] },
    "consent": { "text": "I agree.\nI can stop." },
    "sites": [ { "id": "leeds-hub", "name": "Leeds hub" } ],
    "selfCode": true,
    "sections": [ { "id": "experience", "title": "Your experience", "questions": [
      { "id": "heard", "kind": "choose-one", "text": "Have you heard \u201cof it\ud83d\ude00\u201d?",
        "hint": "A hint", "required": true, "preferNotToSay": true, "picture": "heart",
        "options": [
          { "id": "yes", "text": "Yes", "hint": "I have", "picture": "heart" },
          { "id": "no", "text": "No" }, { "id": "unsure", "text": "Not sure" } ],
        "easyRead": { "options": ["yes", "no"] },
        "media": { "audio": "heard.mp3", "video": "heard.bfi.mp4", "captions": "heard.ur.vtt",
          "transcript": "Have you heard of it?" } },
      { "id": "try", "kind": "text", "text": "Write something.", "practice": true },
      { "id": "spend", "kind": "choose-many", "text": "On what?", "exclusive": "none", "atMost": 2,
        "options": [ { "id": "bus", "text": "Buses" }, { "id": "none", "text": "Nothing" }, ] },
      { "id": "satisfied", "kind": "scale", "text": "How satisfied?", "dontKnow": "cannot-say",
        "options": [ { "id": "not", "text": "Not" }, { "id": "very", "text": "Very" },
          { "id": "cannot-say", "text": "I cannot say" } ] },
      { "id": "priorities", "kind": "rank", "text": "What first?", "places": 1,
        "options": [ { "id": "a", "text": "A" }, { "id": "b", "text": "B" } ],
        "easyRead": { "include": false } },
      /* kinds without options */
      { "id": "story", "kind": "text", "text": "Your story", "atMost": 500, "lines": 6,
        "hint": "Say it.", "easyRead": { "pictures": ["heart", "heart"] } },
      { "id": "more", "kind": "text", "text": "More?" },
      { "id": "visits", "kind": "number", "text": "Visits", "min": 0, "max": 36.5, "decimals": 1 },
      { "id": "amount", "kind": "number", "text": "Amount" },
      { "id": "about", "kind": "statement", "text": "About" },
      { "id": "why-not", "kind": "text", "text": "Why not?", "askIf": { "all": [
        { "question": "heard", "is": ["no", "unsure"] },
        { "any": [
          { "question": "satisfied", "atMost": "not" }, { "question": "satisfied", "atLeast": 2 },
          { "question": "spend", "atLeast": 1, "atMost": 2 } ] },
        { "not": { "question": "visits", "atLeast": 2.5 } },
        { "question": "story", "answered": false } ] } },
    ] } ]
  }
  """#
