"""Runs a command several times and prints figures of it, a line each.

stopwatch.py NAME RUNS COMMAND…

NAME is the seconds of a run from start to end, NAME_memory the largest it was, in MB.
"""

import os
import subprocess
import sys
import time


def main(name, runs, command):
    for _ in range(int(runs)):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        if status != 0:
            sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}.")
        kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
        print(name, seconds)
        print(f"{name}_memory", kilobytes / 1024)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
