/*
 * A question that is being typed shows at most three ready answers below it. No page needs it, and it is
 * never in the way of sending.
 */
"use strict";

const question = document.querySelector("textarea[data-suggestions]");
if (question) {
  const told = document.createElement("p");
  told.className = "hint";
  told.setAttribute("role", "status");
  const list = document.createElement("div");
  list.className = "suggestions";
  question.after(told, list);
  let waiting;
  let asked = "";
  let running;

  const show = (suggestions) => {
    const open = list.querySelector("details[open] summary")?.textContent;
    list.replaceChildren(...suggestions.map(({ question: title, text: answer }) => {
      const details = document.createElement("details");
      const summary = document.createElement("summary");
      const text = document.createElement("p");
      summary.textContent = title;
      text.textContent = answer;
      text.className = "answer";
      details.open = title === open;
      details.append(summary, text);
      return details;
    }));
    const { suggestionsOne, suggestionsMany } = question.dataset;
    told.textContent = suggestions.length === 0 ? ""
      : suggestions.length === 1 ? suggestionsOne : suggestionsMany.replace("#", suggestions.length);
  };

  const ask = async () => {
    const text = question.value.trim().slice(0, 500);
    if (text === asked) return;
    asked = text;
    running?.abort();
    if (text.length < 8) return show([]);
    running = new AbortController();
    const query = new URLSearchParams({ q: text, language: question.dataset.suggestionsLanguage });
    try {
      const reply = await fetch(question.dataset.suggestions + "?" + query, {
        headers: { Accept: "application/json" }, signal: running.signal });
      if (!reply.ok) return;
      const { suggestions } = await reply.json();
      if (Array.isArray(suggestions)) show(suggestions.slice(0, 3));
    } catch {
      // Nothing was lost: the message can be sent all the same.
    }
  };

  question.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 400);
  });
}
