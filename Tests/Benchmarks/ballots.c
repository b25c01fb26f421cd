/* Prints a file of ballots made up at random: every voter a line of their own, as PrefLib writes it.
 *
 *   ballots VOTERS IDEAS > ballots.soc
 *
 * The same arguments print the same bytes. Voters lean to ideas with small numbers. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_IDEAS = 1000 };

static uint64_t state = 0x9E3779B97F4A7C15u;

/* xorshift64*: Vigna (2016), "An experimental exploration of Marsaglia's xorshift generators". */
static uint64_t below(uint64_t limit) {
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return (state * 0x2545F4914F6CDD1Du >> 32) * limit >> 32;
}

static void print_order(int ideas) {
  uint64_t liking[MOST_IDEAS];
  int order[MOST_IDEAS];
  for (int idea = 0; idea < ideas; idea++) {
    liking[idea] = 100 * (uint64_t)idea + below(1000 * (uint64_t)ideas);
    int place = idea;
    for (; place > 0 && liking[order[place - 1]] > liking[idea]; place--) {
      order[place] = order[place - 1];
    }
    order[place] = idea;
  }
  printf("1: ");
  for (int place = 0; place < ideas; place++) printf(place ? ",%d" : "%d", order[place] + 1);
  putchar('\n');
}

int main(int count, char **arguments) {
  long voters = count == 3 ? atol(arguments[1]) : 0;
  int ideas = count == 3 ? atoi(arguments[2]) : 0;
  if (voters < 1 || ideas < 1 || ideas > MOST_IDEAS) {
    fprintf(stderr, "ballots VOTERS IDEAS\n");
    return 2;
  }
  printf("# DATA TYPE: soc\n# NUMBER ALTERNATIVES: %d\n# NUMBER VOTERS: %ld\n", ideas, voters);
  for (long voter = 0; voter < voters; voter++) print_order(ideas);
  return 0;
}
