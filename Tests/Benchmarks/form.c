#include "form.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char words[] = "It is made up, like every answer that this program writes.";

static void add(struct form *form, const char *text, bool escaped) {
  size_t size = strlen(form->fields);
  for (; *text; text++) {
    if (size + 4 > FIELDS_LIMIT) fail("A form has too many fields.");
    bool plain = !escaped || isalnum((unsigned char)*text) || strchr("-._", *text);
    size += (size_t)sprintf(form->fields + size, plain ? "%c" : "%%%02X", (unsigned char)*text);
  }
}

static void add_field(struct form *form, const char *name, const char *value) {
  if (*form->fields) add(form, "&", false);
  add(form, name, true);
  add(form, "=", false);
  add(form, value, true);
}

static bool has_field(const struct form *form, const char *name) {
  char wanted[160];
  size_t size = (size_t)snprintf(wanted, sizeof wanted, "%s=", name);
  for (const char *place = form->fields; (place = strstr(place, wanted)); place += size)
    if (place == form->fields || place[-1] == '&') return true;
  return false;
}

// The value of an attribute of the tag that starts at `tag`; empty when it has none.
static void attribute(const char *tag, const char *name, char *value, size_t size) {
  char wanted[64];
  size_t length = (size_t)snprintf(wanted, sizeof wanted, " %s=\"", name);
  const char *end = strchr(tag, '>'), *start = strstr(tag, wanted);
  *value = 0;
  if (!start || !end || start > end) return;
  start += length;
  length = (size_t)(strchr(start, '"') - start);
  if (length >= size) fail("A value in a form is too long.");
  memcpy(value, start, length);
  value[length] = 0;
}

static bool is_tag(const char *place, const char *name) {
  size_t size = strlen(name);
  return strncmp(place + 1, name, size) == 0 && !isalnum((unsigned char)place[size + 1]);
}

static void add_input(struct form *form, const char *tag) {
  char name[128], type[32], value[256];
  attribute(tag, "name", name, sizeof name);
  attribute(tag, "type", type, sizeof type);
  attribute(tag, "value", value, sizeof value);
  bool is_choice = strcmp(type, "radio") == 0 || strcmp(type, "checkbox") == 0;
  if (!*name || has_field(form, name)) return;
  // A ranking and its "prefer not to say" rule each other out.
  if (is_choice && strcmp(value, "prefer_not") == 0) return;
  add_field(form, name, is_choice || strcmp(type, "hidden") == 0 ? value : "3");
}

// Chooses the option at a place, counted from 1; the one at 0 stands for no choice.
static void add_select(struct form *form, const char *tag, int wanted) {
  char name[128], value[256];
  attribute(tag, "name", name, sizeof name);
  for (const char *option = tag; wanted >= 0; wanted--) {
    option = strstr(option + 1, "<option");
    if (!option) fail("A list has too few options.");
    attribute(option, "value", value, sizeof value);
  }
  add_field(form, name, value);
}

bool form_fill(struct span page, struct form *form) {
  const char *start = strstr(page.start, "<main"), *place = start ? strstr(start, "<form") : NULL;
  const char *end = place ? strstr(place, "</form>") : NULL;
  int selects = 0;
  char name[128];
  if (!end) return false;
  attribute(place, "action", form->action, sizeof form->action);
  *form->fields = 0;
  while ((place = strchr(place + 1, '<')) && place < end) {
    if (is_tag(place, "input")) add_input(form, place);
    if (is_tag(place, "select")) add_select(form, place, ++selects);
    if (!is_tag(place, "textarea")) continue;
    attribute(place, "name", name, sizeof name);
    add_field(form, name, words);
  }
  return true;
}
