package org.contactrouter.testing.simulator;

import java.time.InstantSource;
import java.util.Optional;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.EraseCase;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.RequestCallback;
import org.contactrouter.act.TakeContact;
import org.contactrouter.act.WorkCase;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Knowledge;
import org.contactrouter.token.DeploymentSecret;

/** What people see of a router: the form, and the pages of a case. */
public interface Front {

  /** What it is made of. */
  record Acts(
      TakeContact take,
      ReadSettings settings,
      HearCustomer hear,
      RequestCallback callbacks,
      ContinueCase goOn,
      EraseCase erase,
      WorkCase work,
      CaseStore store,
      Customers customers,
      Knowledge knowledge,
      DeploymentSecret secret,
      InstantSource clock) {}

  /**
   * What someone writes into the form.
   *
   * @param key what a repeat is known by
   * @param trapped whether the field is filled that people do not see
   */
  record Letter(
      String message,
      Optional<String> name,
      Optional<String> email,
      Optional<String> topic,
      String key,
      boolean trapped) {}

  /** A page that somebody has open. What is sent from it is sent as the case stood then. */
  interface Page<T> {
    /** Sends it; again is the same once more. */
    Told send(T what);
  }

  /** Sends the form. */
  Told write(Letter letter);

  /**
   * Opens the page of a case as its customer; empty when it could not be shown.
   *
   * @param keyed whether what is sent from it says by which key its repeat is known
   */
  Optional<Page<Wish>> ofCustomer(String caseId, boolean keyed);

  /** Opens the page of a case as an agent; empty when it could not be shown. */
  Optional<Page<Task>> ofAgent(String caseId, String agent);
}
