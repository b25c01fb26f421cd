#include "connection.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

void fail(const char *format, ...) {
  va_list values;
  va_start(values, format);
  vfprintf(stderr, format, values);
  va_end(values);
  fputc('\n', stderr);
  exit(3);
}

bool span_is(struct span span, const char *text) {
  return span.size == strlen(text) && memcmp(span.start, text, span.size) == 0;
}

struct connection *connection_open(int port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  struct connection *connection = calloc(1, sizeof *connection);
  if (!connection) fail("There is not enough memory for the connections.");
  connection->socket = socket(AF_INET, SOCK_STREAM, 0);
  int on = 1;
  setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (connect(connection->socket, (struct sockaddr *)&address, sizeof address) != 0)
    fail("Nothing listens on port %d: %s.", port, strerror(errno));
  return connection;
}

void connection_send(struct connection *connection, struct span before, struct span after) {
  struct iovec parts[] = {
      {(void *)before.start, before.size},
      {connection->cookie, connection->cookie_size},
      {(void *)after.start, after.size},
  };
  size_t size = before.size + connection->cookie_size + after.size;
  connection->received = 0;
  // A request is smaller than a socket's buffer, and the one before has been answered.
  if (writev(connection->socket, parts, 3) != (ssize_t)size)
    fail("A request could not be sent: %s.", strerror(errno));
}

static struct span header(struct span head, const char *name) {
  size_t size = strlen(name);
  const char *end = head.start + head.size;
  for (const char *line = head.start; line < end;) {
    const char *line_end = memchr(line, '\r', (size_t)(end - line));
    if (!line_end) break;
    if ((size_t)(line_end - line) > size + 1 && line[size] == ':' &&
        strncasecmp(line, name, size) == 0) {
      const char *value = line + size + 1;
      while (value < line_end && *value == ' ') value++;
      return (struct span){value, (size_t)(line_end - value)};
    }
    line = line_end + 2;
  }
  return (struct span){NULL, 0};
}

static bool parse(struct connection *connection, struct response *response) {
  char *start = connection->buffer;
  start[connection->received] = 0;
  const char *end = strstr(start, "\r\n\r\n");
  if (!end) return false;
  response->head = (struct span){start, (size_t)(end - start) + 2};
  struct span length = header(response->head, "Content-Length");
  if (!length.start) fail("A response has no Content-Length.");
  response->body = (struct span){end + 4, strtoul(length.start, NULL, 10)};
  if (connection->received < response->head.size + 2 + response->body.size) return false;
  response->status = atoi(start + strlen("HTTP/1.1 "));
  response->location = header(response->head, "Location");
  response->cookie = header(response->head, "Set-Cookie");
  return true;
}

bool connection_receive(struct connection *connection, struct response *response) {
  ssize_t count = recv(connection->socket, connection->buffer + connection->received,
                       RESPONSE_LIMIT - 1 - connection->received, MSG_DONTWAIT);
  if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return false;
  if (count <= 0) fail("The server closed a connection, or a response is too long.");
  connection->received += (size_t)count;
  if (!parse(connection, response)) return false;
  const char *end = memchr(response->cookie.start, ';', response->cookie.size);
  if (end && end - response->cookie.start < COOKIE_LIMIT) {
    connection->cookie_size = (size_t)(end - response->cookie.start);
    memcpy(connection->cookie, response->cookie.start, connection->cookie_size);
  }
  return true;
}

void connection_await(struct connection *connection, struct response *response) {
  fd_set set;
  do {
    FD_ZERO(&set);
    FD_SET(connection->socket, &set);
    if (select(connection->socket + 1, &set, NULL, NULL, NULL) < 0 && errno != EINTR)
      fail("Waiting for a response failed: %s.", strerror(errno));
  } while (!connection_receive(connection, response));
}
