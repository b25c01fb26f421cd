"""Says what was checked and what was wrong, a line each."""


class Report:
    def __init__(self):
        self.failures = 0

    def check(self, name, problems):
        """Reports one check; it has passed when there are no problems."""
        if not problems:
            print(f"ok      {name}", flush=True)
            return
        self.failures += 1
        print(f"FAILED  {name}", flush=True)
        for problem in problems:
            print(f"        {problem}", flush=True)
