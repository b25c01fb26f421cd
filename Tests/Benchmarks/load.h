// Many connections at once, each with its own next request.
#pragma once
#include "connection.h"

// A made-up person on a connection.
struct person {
  struct connection *connection;
  size_t step;
  bool is_posting;
  double sent_at;
};

// Sends the person's next request, or does nothing when there is none; says which.
typedef bool (*load_next)(void *context, struct person *person);

// Looks at the response.
typedef void (*load_arrived)(void *context, struct person *person, const struct response *response);

// How long requests took, in whole microseconds.
struct times {
  size_t count;
  unsigned counts[1000001];
};

struct load {
  int port;
  int connections;
  load_next next;
  load_arrived arrived;
  void *context;
};

double seconds_now(void);
void times_add(struct times *times, double seconds);
// The time within which a share of all requests were answered, in milliseconds.
double times_quantile(const struct times *times, double share);

// Runs until no connection has a request under way.
void load_run(const struct load *load);
