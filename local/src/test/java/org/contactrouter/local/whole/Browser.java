package org.contactrouter.local.whole;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium, as a person has it before them, with JavaScript or without. {@code
 * -Dpages.pictures=FOLDER} keeps a picture of each page that is looked at.
 */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int[] WIDTHS = {390, 1200};
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMddyyyy", Locale.US);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("hhmma", Locale.US);

  private final ChromeDriver driver;
  private final boolean javaScript;

  /** Opens it, or skips the test where there is none. */
  Browser(boolean javaScript) {
    if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
      System.out.println("SKIPPED: needs Debian's chromium and chromium-driver in /usr/bin");
      Assumptions.abort("no chromium");
    }
    this.javaScript = javaScript;
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options(javaScript));
  }

  void open(String url) {
    driver.get(url);
  }

  /** Waits for the page whose address contains this. */
  void awaitUrl(String part) {
    new WebDriverWait(driver, PATIENCE).until(any -> url().contains(part));
  }

  /** The address of the page. */
  String url() {
    return driver.getCurrentUrl();
  }

  void type(String field, String text) {
    WebElement input = driver.findElement(By.name(field));
    input.clear();
    input.sendKeys(text);
  }

  /** Types a moment as a person does, field by field of the browser's own widget. */
  void type(String field, LocalDateTime moment) {
    driver.findElement(By.name(field)).sendKeys(DAY.format(moment), Keys.TAB, CLOCK.format(moment));
  }

  void choose(String field, String value) {
    driver
        .findElement(By.cssSelector("[name=" + field + "] option[value='" + value + "']"))
        .click();
  }

  /** Unfolds what a summary hides. */
  void unfold(String containing) {
    driver.findElement(By.xpath("//details[.//*[@name='" + containing + "']]/summary")).click();
  }

  void tick(String name) {
    driver.findElement(By.cssSelector("input[type=checkbox][name=" + name + "]")).click();
  }

  /** Presses the button that posts this. */
  void press(String name, String value) {
    follow(driver.findElement(By.cssSelector("button[name=" + name + "][value='" + value + "']")));
  }

  /** Presses the one button of the form. */
  void send() {
    follow(driver.findElement(By.cssSelector("main form > button, main form > p > button")));
  }

  /** What an element says, its inner line breaks as they were sent. */
  String text(String css) {
    WebElement element = driver.findElement(By.cssSelector(css));
    return Objects.requireNonNull(element.getDomProperty("textContent"));
  }

  boolean shows(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  /** Everything that can be read on the page. */
  String page() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** What axe finds, what is wider than the page, and what the security policy blocked. */
  List<String> faults(String picture) throws IOException {
    for (int width : WIDTHS) {
      wear(width);
      keepPicture(picture + "-" + width);
    }
    List<String> blocked =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .map(entry -> picture + ": " + entry.getMessage())
            .filter(message -> !message.contains("status of 422")) // Meant, and said as an error.
            .toList();
    if (!javaScript) {
      return blocked; // axe is a script.
    }
    return Stream.concat(
            blocked.stream(),
            axe().analyze(driver).getViolations().stream()
                .map(rule -> picture + ": " + rule.getId() + " " + rule.getNodes()))
        .toList();
  }

  /** Without a second window, as there are no frames; it tells what is wrong, not what is right. */
  @SuppressWarnings("deprecation") // There is no other way without that window.
  private static AxeBuilder axe() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder().withOptions(options).setLegacyMode();
  }

  /** Presses a button and waits until the page that it leads to has taken this one's place. */
  private void follow(WebElement button) {
    WebElement page = driver.findElement(By.tagName("html"));
    button.click();
    new WebDriverWait(driver, PATIENCE)
        .ignoring(WebDriverException.class) // Between two pages there is none to ask.
        .until(
            any ->
                !driver.findElement(By.tagName("html")).equals(page)
                    && driver.findElement(By.tagName("footer")).isDisplayed());
  }

  @Override
  public void close() {
    driver.quit();
  }

  private void wear(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private void keepPicture(String name) throws IOException {
    String folder = System.getProperty("pages.pictures");
    if (folder != null) {
      Path file = Path.of(folder, name + ".png");
      Files.createDirectories(file.getParent());
      Object data =
          driver
              .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
              .get("data");
      Files.write(file, OutputType.BYTES.convertFromBase64Png(String.valueOf(data)));
    }
  }

  private static ChromeOptions options(boolean javaScript) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-US",
        "--no-first-run",
        "--hide-scrollbars",
        "--force-device-scale-factor=1");
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    if (!javaScript) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    return options;
  }
}
