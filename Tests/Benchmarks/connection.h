// One keep-alive connection of a made-up browser, and the session cookie that it was given.
#pragma once
#include <stdbool.h>
#include <stddef.h>

enum { COOKIE_LIMIT = 128, RESPONSE_LIMIT = 256 * 1024 };

struct span {
  const char *start;
  size_t size;
};

// A whole response; its spans point into the connection and last until the next request.
struct response {
  int status;
  struct span head, body, location, cookie;
};

struct connection {
  int socket;
  char cookie[COOKIE_LIMIT];
  size_t cookie_size;
  size_t received;
  char buffer[RESPONSE_LIMIT];
};

// Ends the program with a sentence on standard error.
_Noreturn void fail(const char *format, ...);

bool span_is(struct span span, const char *text);

struct connection *connection_open(int port);

// Sends a request that stands in two parts, with the cookie, where there is one, between them.
void connection_send(struct connection *connection, struct span before, struct span after);

// Takes what has arrived without waiting, and tells whether the response is whole.
bool connection_receive(struct connection *connection, struct response *response);

// As `connection_receive`, but waits.
void connection_await(struct connection *connection, struct response *response);
