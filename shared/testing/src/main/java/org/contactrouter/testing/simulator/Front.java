package org.contactrouter.testing.simulator;

import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.EraseCase;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.ReleaseCase;
import org.contactrouter.act.RequestCallback;
import org.contactrouter.act.TakeContact;
import org.contactrouter.act.WorkCase;

/** What people can do to a router. */
record Front(
    TakeContact take,
    ReadSettings settings,
    HearCustomer hear,
    RequestCallback callbacks,
    ContinueCase goOn,
    EraseCase erase,
    WorkCase work,
    ReleaseCase release) {}
