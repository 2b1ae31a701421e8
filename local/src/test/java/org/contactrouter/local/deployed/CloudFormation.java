package org.contactrouter.local.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.contactrouter.testing.localstack.LocalStack;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** LocalStack's CloudFormation, asked without its SDK: it reads who is meant from the header. */
final class CloudFormation {
  private static final String HEADER =
      "AWS4-HMAC-SHA256 Credential=test/20260101/"
          + LocalStack.REGION
          + "/cloudformation/aws4_request";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI endpoint;

  CloudFormation(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** The resources of a stack by their names in the template; none where there is no stack. */
  Map<String, StackResource> resources(String stack)
      throws IOException, InterruptedException, SAXException, ParserConfigurationException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Authorization", HEADER)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "Action=DescribeStackResources&Version=2010-05-15&StackName=" + stack))
            .build();
    Map<String, StackResource> resources = new TreeMap<>();
    try (InputStream xml = http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      Element answer =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
      NodeList members = answer.getElementsByTagName("member");
      for (int i = 0; i < members.getLength(); i++) {
        if (members.item(i) instanceof Element one && !text(one, "LogicalResourceId").isEmpty()) {
          resources.put(
              text(one, "LogicalResourceId"),
              new StackResource(
                  text(one, "PhysicalResourceId"),
                  text(one, "ResourceStatus"),
                  text(one, "ResourceStatusReason")));
        }
      }
    }
    return resources;
  }

  private static String text(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
