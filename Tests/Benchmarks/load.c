#include "load.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

double seconds_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void times_add(struct times *times, double seconds) {
  size_t last = sizeof times->counts / sizeof *times->counts - 1;
  size_t microseconds = (size_t)(seconds * 1e6);
  times->counts[microseconds < last ? microseconds : last]++;
  times->count++;
}

double times_quantile(const struct times *times, double share) {
  size_t place = 0, seen = 0;
  double wanted = share * (double)times->count;
  while (seen + times->counts[place] < wanted) seen += times->counts[place++];
  return (double)place / 1000;
}

// `poll` looks at all connections each time, which costs little when most have something to say,
// and is there on every system.
void load_run(const struct load *load) {
  struct person *people = calloc((size_t)load->connections, sizeof *people);
  struct pollfd *waiting = calloc((size_t)load->connections, sizeof *waiting);
  int under_way = 0;
  if (!people || !waiting) fail("There is not enough memory for the connections.");
  for (int i = 0; i < load->connections; i++) {
    people[i].connection = connection_open(load->port);
    waiting[i] = (struct pollfd){.fd = people[i].connection->socket, .events = POLLIN};
    if (load->next(load->context, &people[i])) under_way++;
  }
  while (under_way > 0) {
    if (poll(waiting, (nfds_t)load->connections, -1) < 0 && errno != EINTR)
      fail("Waiting for responses failed: %s.", strerror(errno));
    for (int i = 0; i < load->connections; i++) {
      struct response response;
      if (!waiting[i].revents || !connection_receive(people[i].connection, &response)) continue;
      load->arrived(load->context, &people[i], &response);
      if (load->next(load->context, &people[i])) continue;
      waiting[i].fd = -1;
      under_way--;
    }
  }
  for (int i = 0; i < load->connections; i++) {
    close(people[i].connection->socket);
    free(people[i].connection);
  }
  free(people);
  free(waiting);
}
