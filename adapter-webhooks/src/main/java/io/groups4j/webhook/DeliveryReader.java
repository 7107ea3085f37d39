package io.groups4j.webhook;

import io.groups4j.domain.GroupEvent;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.yasson.JsonBindingProvider;

/** Makes events of the bytes of a delivery. */
final class DeliveryReader {

  private static final String WHATSAPP = "whatsapp_business_account";

  private final Jsonb jsonb;

  DeliveryReader() {
    JsonProvider json = JsonProvider.provider();
    // Named, since an application may have another implementation of JSON-B on its class path.
    jsonb =
        new JsonBindingProvider()
            .create()
            .withProvider(json)
            .withConfig(new JsonbConfig().withDeserializers(new DeliveryBodyDeserializer(json)))
            .build();
  }

  List<GroupEvent> read(byte[] body, Instant receivedAt) throws RefusedBodyException {
    BodyOutline.check(body);
    JsonObject object = parse(body);
    if (!WHATSAPP.equals(Lenient.text(object.get("object")))) {
      throw new RefusedBodyException("object is not " + WHATSAPP);
    }
    return EnvelopeWalk.over(object, receivedAt);
  }

  private JsonObject parse(byte[] body) throws RefusedBodyException {
    // Bytes that are not UTF-8 become U+FFFD here: a subject cut in half must not cost the
    // delivery.
    String text = new String(body, StandardCharsets.UTF_8);
    try {
      return jsonb.fromJson(text, DeliveryBody.class).object();
    } catch (JsonbException malformed) {
      // Neither its message nor its cause goes any further: both can repeat what was read.
      throw new RefusedBodyException("body is not JSON");
    }
  }
}
