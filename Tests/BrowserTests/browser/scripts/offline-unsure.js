() => {
  const options = ["low", "middle", "high", "unsure"].map(id => ({ id }));
  const questions = [{ id: "scale", kind: "scale", options, dontKnow: "unsure" }];
  const tests = [{ atLeast: 1 }, { atMost: 3 }, { answered: true }, { is: ["unsure"] }];
  const holds = answer => tests.map(
    test => Form.holds({ question: "scale", ...test }, { scale: answer }, questions));
  return { unsure: holds("unsure"), high: holds("high") };
}
