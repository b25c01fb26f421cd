([questions, entries]) => Form.route(questions, entries).map(question => question.id)
