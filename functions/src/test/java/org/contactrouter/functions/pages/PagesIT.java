package org.contactrouter.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Every page in a real browser: axe finds nothing, nothing overflows, the policy blocks nothing.
 * {@code -Dpages.pictures=FOLDER} keeps a picture of each.
 */
@Tag("browser") // A tier of its own in .ci/run.
final class PagesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Map<String, Page> SERVED = new ConcurrentHashMap<>();
  private static final List<String> POSTS = new CopyOnWriteArrayList<>();
  private static final Pages PAGES = new Pages();
  private static @Nullable HttpServer server;
  private static @Nullable ChromeDriver browser;

  private record Look(int width, boolean dark) {
    String name() {
      return width + (dark ? "-dark" : "");
    }
  }

  private static final List<Look> LOOKS =
      List.of(
          new Look(390, false), new Look(1200, false), new Look(390, true), new Look(1200, true));

  private static final Look NARROWEST = new Look(360, false);

  private static final @Nullable String PICTURES = System.getProperty("pages.pictures");

  @BeforeAll
  static void start() throws IOException {
    if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
      System.out.println(
          "SKIPPED: PagesIT needs Debian's chromium and chromium-driver in /usr/bin");
      Assumptions.abort("no chromium");
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", PagesIT::answer);
    server.start();
    browser = new ChromeDriver(service(), options());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void axeFindsNothingAndNothingOverflows(Language language) throws IOException {
    List<String> findings = new ArrayList<>();
    // Every page in every look is read by axe in one of the four languages.
    int turn = List.of(Language.values()).indexOf(language);
    for (Map.Entry<String, Page> page : new SampleViews(language).pages(PAGES).entrySet()) {
      String name = language.tag() + "-" + page.getKey();
      SERVED.put("/c/" + name, page.getValue());
      open("/c/" + name);
      for (Look look : looked()) {
        wear(look);
        findings.addAll(overflowing(name + "-" + look.name()));
        keepPicture(name + "-" + look.name());
      }
      unfold();
      wear(NARROWEST);
      findings.addAll(overflowing(name + "-unfolded"));
      wear(LOOKS.get(turn++ % LOOKS.size()));
      findings.addAll(violations(name));
    }
    assertThat(findings).isEmpty();
    assertThat(blocked()).isEmpty();
  }

  /** Darkness moves nothing: but for a picture it need not be worn. */
  private static List<Look> looked() {
    return LOOKS.stream().filter(look -> PICTURES != null || !look.dark()).toList();
  }

  @Test
  void suggestsWhileTypingAndSendsOnce() {
    wear(LOOKS.getFirst());
    SERVED.put("/f/contact", PAGES.form(new SampleViews(Language.EN).form()));
    open("/f/contact");
    ChromeDriver page = browser();
    page.findElement(By.id("message")).sendKeys("Where is my invoice?");
    new WebDriverWait(page, PATIENCE)
        .until(any -> page.findElements(By.cssSelector(".suggestions details")).size() == 3);
    assertThat(page.findElement(By.cssSelector("[role=status]")).getText())
        .isEqualTo("One of these 3 answers may already help");
    page.findElement(By.cssSelector(".suggestions summary")).click();
    assertThat(page.findElement(By.cssSelector(".suggestions p")).getText())
        .isEqualTo("<b>Under</b>\nAccount.");
    page.executeScript(
        "const b = document.querySelector('form button'); b.click(); b.click(); b.click();");
    new WebDriverWait(page, PATIENCE).until(any -> page.getPageSource().contains("thank you"));
    assertThat(POSTS).hasSize(1);
    assertThat(POSTS.getFirst()).contains("_idempotency=key-1");
    assertThat(blocked()).isEmpty();
  }

  @Test
  void whatIsWrongHasTheFocus() {
    SERVED.put("/f/wrong", PAGES.form(new SampleViews(Language.ES).wrongForm()));
    open("/f/wrong");
    assertThat(browser().switchTo().activeElement().getDomAttribute("role")).isEqualTo("alert");
    browser().findElement(By.cssSelector("[role=alert] a")).click();
    assertThat(browser().switchTo().activeElement().getDomAttribute("id")).isEqualTo("email");
  }

  @Test
  void keepsTheEmptyLinesOfAMessage() {
    FormView form = new SampleViews(Language.EN).form();
    SERVED.put(
        "/f/lines",
        PAGES.form(
            new FormView(
                form.site(),
                form.language(),
                true,
                form.options(),
                "lines",
                Map.of("message", List.of("\n\nhello\n")),
                List.of(),
                FormView.Earlier.NOT_STORED,
                null,
                "k")));
    open("/f/lines");
    assertThat(browser().findElement(By.id("message")).getDomProperty("value"))
        .isEqualTo("\n\nhello\n");
  }

  private static List<String> violations(String name) {
    return axe().analyze(browser()).getViolations().stream()
        .map(rule -> name + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml())
        .toList();
  }

  /** Without a second window, as there are no frames; it tells what is wrong, not what is right. */
  @SuppressWarnings("deprecation") // There is no other way without that window.
  private static AxeBuilder axe() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder().withOptions(options).setLegacyMode();
  }

  private static List<String> overflowing(String name) {
    Object wide =
        browser()
            .executeScript(
                """
                return [...document.querySelectorAll("html, main, .card, .talk li, form, dd")]
                  .filter(each => each.scrollWidth > each.clientWidth + 1)
                  .map(each => each.outerHTML.slice(0, 120)).join(" | ")\
                """);
    return Objects.equals(wide, "") ? List.of() : List.of(name + " overflows: " + wide);
  }

  /** Everything that is folded away is looked at too. */
  private static void unfold() {
    browser()
        .executeScript("document.querySelectorAll('details').forEach(each => each.open = true)");
  }

  private static List<String> blocked() {
    return browser().manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  private static void wear(Look look) {
    browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", look.width(), "height", 900, "deviceScaleFactor", 1, "mobile", false));
    String scheme = look.dark() ? "dark" : "light";
    browser()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "features",
                List.of(
                    Map.of("name", "prefers-color-scheme", "value", scheme),
                    Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  private static void keepPicture(String name) throws IOException {
    if (PICTURES != null) {
      Path file = Path.of(PICTURES, name + ".png");
      Files.createDirectories(file.getParent());
      Object data =
          browser()
              .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
              .get("data");
      Files.write(file, OutputType.BYTES.convertFromBase64Png(String.valueOf(data)));
    }
  }

  private static void open(String path) {
    int port = Objects.requireNonNull(server).getAddress().getPort();
    browser().get("http://127.0.0.1:" + port + path);
  }

  private static ChromeDriver browser() {
    return Objects.requireNonNull(browser);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("POST")) {
      POSTS.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      send(exchange, "text/plain", "thank you");
    } else if (path.endsWith("/suggestions")) {
      String one = "{\"entry\":\"a\",\"question\":\"Q\",\"text\":\"<b>Under</b>\\nAccount.\"}";
      send(
          exchange,
          "application/json",
          "{\"suggestions\":[" + String.join(",", one, one, one, one) + "]}");
    } else {
      Page page = SERVED.getOrDefault(path, Page.plain("nothing at " + path));
      HttpResponse answer = HttpResponse.html(200, page);
      answer
          .header("Content-Security-Policy")
          .ifPresent(value -> exchange.getResponseHeaders().add("Content-Security-Policy", value));
      send(exchange, "text/html; charset=utf-8", page.html());
    }
  }

  private static void send(HttpExchange exchange, String contentType, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", contentType);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static ChromeDriverService service() {
    return new ChromeDriverService.Builder()
        .usingDriverExecutable(DRIVER.toFile())
        .usingAnyFreePort()
        .build();
  }

  private static ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--force-device-scale-factor=1");
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }
}
