package org.contactrouter.functions.respond;

import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.EraseCase;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.RequestCallback;

/** What a customer may do by their link. */
public record CustomerActs(
    HearCustomer hear, RequestCallback callbacks, ContinueCase goOn, EraseCase erase) {}
