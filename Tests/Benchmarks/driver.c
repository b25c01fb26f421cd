// Drives load against a service on this machine; run.sh puts its parts together.
//
//   driver start COMMAND…                      time to the first line that the command prints
//   driver save PORT START FILE                a question page in the middle, its head and body
//   driver page PORT START CONNECTIONS SECONDS         that page again and again, by many people
//   driver bare PORT CONNECTIONS SECONDS               the same request to the bare server
//   driver journeys PORT START CONNECTIONS SECONDS     whole journeys, each with its own cookie
//   driver sends PORT START CONNECTIONS COUNT          journeys walked ahead up to the sending
//
// START is the path of a survey's start page. Results are lines of a name and a number.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "journey.h"
#include "load.h"

static double processor_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

// What a timed run has counted so far. What happens before `from`, while caches and connections
// are still cold, does not count, nor what happens after `until`.
struct run {
  const struct journey *journey;
  size_t page;
  size_t first_sending;
  double from, until;
  double processor_at_start;
  size_t journeys, posts;
  struct times shown, kept;
  // Cookies of the people who have come as far as the sending.
  char (*cookies)[COOKIE_LIMIT];
  size_t wanted, begun, prepared, sent;
};

static struct run *run_new(const struct journey *journey, double seconds) {
  struct run *run = calloc(1, sizeof *run);
  if (!run) fail("There is not enough memory for the figures.");
  run->journey = journey;
  run->from = seconds_now() + 0.5;
  run->until = run->from + seconds;
  return run;
}

static bool counts(struct run *run, double now) {
  if (now < run->from || now > run->until) return false;
  if (run->processor_at_start == 0) run->processor_at_start = processor_seconds();
  return true;
}

static void print_driver_share(const struct run *run) {
  double used = processor_seconds() - run->processor_at_start;
  printf("driver_share %.2f\n", used / (run->until - run->from));
}

// The middle of the journey: a page that is shown, not posted.
static size_t middle(const struct journey *journey) {
  size_t place = journey->count / 2;
  return journey->steps[place].is_post ? place + 1 : place;
}

static bool send_step(struct run *run, struct person *person) {
  person->is_posting = run->journey->steps[person->step].is_post;
  person->sent_at = seconds_now();
  journey_send(run->journey, person->step, person->connection);
  return true;
}

static bool next_in_journey(void *context, struct person *person) {
  struct run *run = context;
  return seconds_now() < run->until && send_step(run, person);
}

static void journey_arrived(void *context, struct person *person, const struct response *response) {
  struct run *run = context;
  double now = seconds_now();
  journey_check(run->journey, person->step, response);
  person->step = (person->step + 1) % run->journey->count;
  if (!counts(run, now)) return;
  times_add(person->is_posting ? &run->kept : &run->shown, now - person->sent_at);
  if (person->step == 0) run->journeys++;
}

static void journeys(int port, const char *start, int connections, double seconds) {
  struct run *run = run_new(journey_learn(port, start), seconds);
  load_run(&(struct load){port, connections, next_in_journey, journey_arrived, run});
  printf("pages %zu\n", run->journey->count / 2);
  printf("journeys %.1f\n", (double)run->journeys / seconds);
  printf("requests %.0f\n", (double)(run->shown.count + run->kept.count) / seconds);
  printf("shown_p50 %.2f\nshown_p99 %.2f\n", times_quantile(&run->shown, 0.5),
         times_quantile(&run->shown, 0.99));
  printf("kept_p50 %.2f\nkept_p99 %.2f\n", times_quantile(&run->kept, 0.5),
         times_quantile(&run->kept, 0.99));
  printf("kept %.0f\n", (double)run->kept.count / seconds);
  print_driver_share(run);
}

// Posts up to the page in the middle, without looking at the pages between, and stays there.
static void page_arrived(void *context, struct person *person, const struct response *response) {
  struct run *run = context;
  double now = seconds_now();
  journey_check(run->journey, person->step, response);
  if (person->step == run->page) {
    if (counts(run, now)) times_add(&run->shown, now - person->sent_at);
    return;
  }
  do {
    person->step++;
  } while (person->step < run->page && !run->journey->steps[person->step].is_post);
}

static void print_page_rate(const struct run *run, double seconds) {
  printf("rate %.0f\n", (double)run->shown.count / seconds);
  printf("p50 %.2f\np99 %.2f\n", times_quantile(&run->shown, 0.5),
         times_quantile(&run->shown, 0.99));
  print_driver_share(run);
}

static void page(int port, const char *start, int connections, double seconds) {
  struct run *run = run_new(journey_learn(port, start), seconds);
  run->page = middle(run->journey);
  load_run(&(struct load){port, connections, next_in_journey, page_arrived, run});
  print_page_rate(run, seconds);
}

// The bare server answers any request with the page that it has; the request is as ours would be.
static void bare(int port, int connections, double seconds) {
  static const char before[] =
      "GET /en-GB/a-survey-about-something/q/a-question HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n"
      "User-Agent: EqualSay benchmark\r\nAccept: text/html,application/xhtml+xml\r\n"
      "Accept-Language: en-GB,en;q=0.8\r\nSec-Fetch-Site: same-origin\r\n"
      "Cookie: equalsay=AAAAAAAAAAAAAAAAAAAAAA";
  static struct journey journey = {.count = 1};
  struct step *step = &journey.steps[0];
  step->before = (struct span){before, strlen(before)};
  step->after = (struct span){"\r\n\r\n", 4};
  step->status = 200;
  struct run *run = run_new(&journey, seconds);
  load_run(&(struct load){port, connections, next_in_journey, page_arrived, run});
  print_page_rate(run, seconds);
}

static bool next_before_sending(void *context, struct person *person) {
  struct run *run = context;
  if (person->step == 0) {
    if (run->begun == run->wanted) return false;
    run->begun++;
  }
  return send_step(run, person);
}

static void before_sending_arrived(
    void *context, struct person *person, const struct response *response) {
  struct run *run = context;
  journey_check(run->journey, person->step, response);
  do {
    person->step++;
  } while (!run->journey->steps[person->step].is_post);
  if (person->step < run->journey->sending) return;
  struct connection *connection = person->connection;
  memcpy(run->cookies[run->prepared], connection->cookie, connection->cookie_size);
  run->cookies[run->prepared++][connection->cookie_size] = 0;
  person->step = 0;
}

static bool next_sending(void *context, struct person *person) {
  struct run *run = context;
  if (run->sent == run->wanted) return false;
  struct connection *connection = person->connection;
  connection->cookie_size = strlen(run->cookies[run->sent]);
  memcpy(connection->cookie, run->cookies[run->sent++], connection->cookie_size);
  person->step = run->journey->sending;
  return send_step(run, person);
}

static void sending_arrived(void *context, struct person *person, const struct response *response) {
  struct run *run = context;
  journey_check(run->journey, person->step, response);
  times_add(&run->kept, seconds_now() - person->sent_at);
}

static void sends(int port, const char *start, int connections, size_t wanted) {
  struct run *run = run_new(journey_learn(port, start), 0);
  run->wanted = wanted;
  run->cookies = calloc(wanted, sizeof *run->cookies);
  if (!run->cookies) fail("There is not enough memory for the cookies.");
  load_run(&(struct load){port, connections, next_before_sending, before_sending_arrived, run});
  double from = seconds_now();
  load_run(&(struct load){port, connections, next_sending, sending_arrived, run});
  printf("rate %.0f\n", (double)wanted / (seconds_now() - from));
  printf("p50 %.2f\np99 %.2f\n", times_quantile(&run->kept, 0.5),
         times_quantile(&run->kept, 0.99));
}

// Writes the head and the body of the page in the middle of the journey.
static void save(int port, const char *start, const char *file) {
  struct journey *journey = journey_learn(port, start);
  struct connection *connection = connection_open(port);
  struct response response;
  FILE *output = fopen(file, "w");
  if (!output) fail("%s cannot be written: %s.", file, strerror(errno));
  for (size_t place = 0, last = middle(journey); place <= last; place++) {
    if (!journey->steps[place].is_post && place < last) continue;
    journey_send(journey, place, connection);
    connection_await(connection, &response);
  }
  fwrite(response.head.start, 1, response.head.size + 2 + response.body.size, output);
  if (fclose(output) != 0) fail("%s cannot be written: %s.", file, strerror(errno));
}

// Starts a command, waits for its first line, and ends it.
static void start_time(char **command) {
  int ends[2];
  char byte = 0;
  if (pipe(ends) != 0) fail("No pipe could be made: %s.", strerror(errno));
  double from = seconds_now();
  pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    execv(command[0], command);
    fail("%s cannot be started: %s.", command[0], strerror(errno));
  }
  close(ends[1]);
  while (read(ends[0], &byte, 1) == 1 && byte != '\n') continue;
  if (byte != '\n') fail("%s ended without a line.", command[0]);
  printf("start %.4f\n", seconds_now() - from);
  kill(child, SIGTERM);
  waitpid(child, NULL, 0);
}

int main(int count, char **words) {
  const char *verb = count > 1 ? words[1] : "";
  if (count > 2 && strcmp(verb, "start") == 0) start_time(words + 2);
  else if (count == 5 && strcmp(verb, "save") == 0) save(atoi(words[2]), words[3], words[4]);
  else if (count == 5 && strcmp(verb, "bare") == 0)
    bare(atoi(words[2]), atoi(words[3]), atof(words[4]));
  else if (count == 6 && strcmp(verb, "page") == 0)
    page(atoi(words[2]), words[3], atoi(words[4]), atof(words[5]));
  else if (count == 6 && strcmp(verb, "journeys") == 0)
    journeys(atoi(words[2]), words[3], atoi(words[4]), atof(words[5]));
  else if (count == 6 && strcmp(verb, "sends") == 0)
    sends(atoi(words[2]), words[3], atoi(words[4]), strtoul(words[5], NULL, 10));
  else fail("The comment at the top of driver.c says how to call this program.");
  return 0;
}
