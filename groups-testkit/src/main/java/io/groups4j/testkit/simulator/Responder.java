package io.groups4j.testkit.simulator;

/** Answers calls. A {@link BadParameter} or a refusal of WhatsApp is answered for it. */
@FunctionalInterface
interface Responder {

  Answer answer(ApiCall call);
}
