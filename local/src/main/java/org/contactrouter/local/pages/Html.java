package org.contactrouter.local.pages;

import org.contactrouter.local.gateway.Answer;
import org.contactrouter.local.gateway.Request;

/** The frame of a local page. */
final class Html {
  private Html() {}

  /** A whole page. */
  static Answer page(String title, String body) {
    return Answer.of(
        200,
        "text/html",
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s - contact router, local</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
        article { border: 1px solid #ccc; border-radius: 6px; padding: .5rem 1rem; margin: 1rem 0 }
        pre { white-space: pre-wrap; font: inherit } h2 { font-size: 1.1rem; margin: .2rem 0 }
        table { border-collapse: collapse; width: 100%% } th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd }
        small { color: #555 }
        </style>
        </head>
        <body>
        <h1>%1$s</h1>
        %2$s
        </body>
        </html>
        """
            .formatted(escaped(title), body));
  }

  /** Whether the caller is a browser that shows a page. */
  static boolean wanted(Request request) {
    return request.header("Accept").orElse("").contains("text/html");
  }

  /** The text as text in a page. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
