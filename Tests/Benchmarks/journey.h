// The way of one person through a survey, walked once and then repeated by many.
#pragma once
#include "connection.h"

enum { STEP_LIMIT = 512 };

// One request, and what must come back.
struct step {
  // The cookie's value goes between the two.
  struct span before, after;
  bool is_post;
  bool needs_cookie;
  int status;
  // Where a post leads; empty for a page.
  char location[256];
};

struct journey {
  int port;
  size_t count;
  // The place of the last post, which sends the response.
  size_t sending;
  struct step steps[STEP_LIMIT];
};

// Walks from a start page to the receipt, the first option of each question chosen, and remembers.
struct journey *journey_learn(int port, const char *path);

// Sends a step's request.
void journey_send(const struct journey *journey, size_t place, struct connection *connection);

// Ends the program when a response is not the one that was met on the first walk.
void journey_check(const struct journey *journey, size_t place, const struct response *response);
