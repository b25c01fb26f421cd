#include "journey.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "form.h"

static struct span keep(const char *text) {
  char *copy = strdup(text);
  if (!copy) fail("There is not enough memory for the journey.");
  return (struct span){copy, strlen(copy)};
}

// Adds a request; the head is about as long as a browser's behind a proxy.
static struct step *add(
    struct journey *journey, const char *path, const char *fields, bool has_cookie) {
  char text[FIELDS_LIMIT + 2048];
  if (journey->count == STEP_LIMIT) fail("The survey never ends.");
  struct step *step = &journey->steps[journey->count++];
  step->is_post = fields != NULL;
  step->needs_cookie = has_cookie;
  snprintf(text, sizeof text,
           "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUser-Agent: EqualSay benchmark\r\n"
           "Accept: text/html,application/xhtml+xml\r\nAccept-Language: en-GB,en;q=0.8\r\n"
           "Sec-Fetch-Site: same-origin\r\n%s",
           fields ? "POST" : "GET", path, journey->port, has_cookie ? "Cookie: " : "");
  step->before = keep(text);
  if (fields) {
    snprintf(text, sizeof text,
             "%sContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %zu\r\n\r\n%s",
             has_cookie ? "\r\n" : "", strlen(fields), fields);
  } else {
    snprintf(text, sizeof text, "%s\r\n", has_cookie ? "\r\n" : "");
  }
  step->after = keep(text);
  return step;
}

static bool ends_with(const char *text, const char *ending) {
  size_t size = strlen(text), length = strlen(ending);
  return size >= length && strcmp(text + size - length, ending) == 0;
}

// Takes a step for the first time and remembers what came back.
static void walk(struct journey *journey, struct step *step, struct connection *connection,
                 struct response *response) {
  connection_send(connection, step->before, step->after);
  connection_await(connection, response);
  step->status = response->status;
  if (step->status != (step->is_post ? 303 : 200))
    fail("Step %zu of the journey was answered with %d:\n%.*s…", journey->count, step->status,
         (int)strcspn(step->before.start, "\r"), step->before.start);
  if (!step->is_post) return;
  if (response->location.size >= sizeof step->location) fail("A location is too long.");
  memcpy(step->location, response->location.start, response->location.size);
}

struct journey *journey_learn(int port, const char *start) {
  struct journey *journey = calloc(1, sizeof *journey);
  struct connection *connection = connection_open(port);
  struct response response;
  struct form form;
  char path[256];
  if (!journey) fail("There is not enough memory for the journey.");
  journey->port = port;
  snprintf(path, sizeof path, "%s", start);
  for (;;) {
    walk(journey, add(journey, path, NULL, connection->cookie_size > 0), connection, &response);
    if (ends_with(path, "/end")) break;
    if (!form_fill(response.body, &form)) fail("The page %s has no form.", path);
    journey->sending = journey->count;
    struct step *step = add(journey, *form.action ? form.action : path, form.fields,
                            connection->cookie_size > 0);
    walk(journey, step, connection, &response);
    snprintf(path, sizeof path, "%s", step->location);
  }
  return journey;
}

void journey_send(const struct journey *journey, size_t place, struct connection *connection) {
  const struct step *step = &journey->steps[place];
  // A new person comes without the cookie of the one before.
  if (!step->needs_cookie) connection->cookie_size = 0;
  connection_send(connection, step->before, step->after);
}

void journey_check(const struct journey *journey, size_t place, const struct response *response) {
  const struct step *step = &journey->steps[place];
  if (response->status != step->status)
    fail("Step %zu was answered with %d, on the first walk with %d.", place + 1, response->status,
         step->status);
  if (step->is_post && !span_is(response->location, step->location))
    fail("Step %zu led to %.*s, on the first walk to %s.", place + 1,
         (int)response->location.size, response->location.start, step->location);
}
