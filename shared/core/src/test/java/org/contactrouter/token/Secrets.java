package org.contactrouter.token;

/** Secrets of deployments that are like no other. */
final class Secrets {
  private Secrets() {}

  /** The secret of one of 256 deployments. */
  static DeploymentSecret of(int deployment) {
    byte[] bytes = new byte[DeploymentSecret.LENGTH];
    bytes[0] = (byte) deployment;
    return new DeploymentSecret(bytes);
  }
}
