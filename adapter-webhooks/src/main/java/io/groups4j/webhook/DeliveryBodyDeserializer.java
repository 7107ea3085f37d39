package io.groups4j.webhook;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.Map;

/** Takes a delivery as it is, judging nothing. */
final class DeliveryBodyDeserializer implements JsonbDeserializer<DeliveryBody> {

  private final JsonProvider json;
  private final JsonBuilderFactory builders;

  DeliveryBodyDeserializer(JsonProvider json) {
    this.json = json;
    this.builders = json.createBuilderFactory(Map.of());
  }

  @Override
  public DeliveryBody deserialize(JsonParser parser, DeserializationContext context, Type type) {
    return new DeliveryBody(new TreeReader(parser, json, builders).restOfObject());
  }
}
