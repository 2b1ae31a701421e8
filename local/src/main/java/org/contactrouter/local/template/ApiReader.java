package org.contactrouter.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code AWS::Serverless::Api}: what is not a route of its own. */
record ApiReader(
    String defaultAuthorizer,
    Set<String> binaryMediaTypes,
    Map<String, Template.GatewayResponse> responses) {

  static ApiReader none() {
    return new ApiReader("NONE", Set.of(), Map.of());
  }

  static ApiReader read(Properties api) {
    Properties auth = api.part("Auth");
    String authorizer = auth.text("DefaultAuthorizer").orElse("NONE");
    auth.without("AddDefaultAuthorizerToCorsPreflight").done();
    Set<String> binary =
        api.texts("BinaryMediaTypes").stream()
            .map(type -> type.replace("~1", "/"))
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Template.GatewayResponse> responses = new LinkedHashMap<>();
    api.parts("GatewayResponses").forEach((type, part) -> responses.put(type, response(part)));
    api.without(
            "AccessLogSetting",
            "AlwaysDeploy",
            "Description",
            "EndpointConfiguration",
            "MethodSettings",
            "MinimumCompressionSize",
            "Name",
            "OpenApiVersion",
            "StageName",
            "Tags",
            "TracingEnabled")
        .done();
    return new ApiReader(authorizer, binary, responses);
  }

  private static Template.GatewayResponse response(Properties response) {
    Properties parameters = response.part("ResponseParameters");
    Map<String, String> headers = new LinkedHashMap<>();
    Properties named = parameters.part("Headers");
    for (String header : parameters.value("Headers").propertyNames()) {
      headers.put(header, named.required(header).replaceAll("^'|'$", ""));
    }
    parameters.done();
    Properties templates = response.part("ResponseTemplates");
    Optional<String> body = templates.text("application/json");
    templates.done();
    Optional<Integer> status =
        response.has("StatusCode")
            ? Optional.of(response.number("StatusCode", 0))
            : Optional.empty();
    response.done();
    return new Template.GatewayResponse(status, headers, body);
  }

  /** The types of resources that mean nothing on one machine. */
  static final List<String> OF_THE_CLOUD =
      List.of(
          "AWS::ApiGateway::GatewayResponse",
          "AWS::CloudWatch::Alarm",
          "AWS::CloudWatch::CompositeAlarm",
          "AWS::CloudWatch::Dashboard",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::Policy",
          "AWS::IAM::Role",
          "AWS::KMS::Alias",
          "AWS::KMS::Key",
          "AWS::Lambda::Permission",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::SNS::Subscription",
          "AWS::SNS::Topic",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::QueuePolicy",
          "AWS::WAFv2::WebACL",
          "AWS::WAFv2::WebACLAssociation");
}
