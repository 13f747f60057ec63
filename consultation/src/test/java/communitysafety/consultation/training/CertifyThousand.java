package communitysafety.consultation.training;

import communitysafety.consultation.certificate.CertificateDocument;
import communitysafety.consultation.certificate.Proof;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * How long 1,000 certificates take to issue and to print, and what they take of memory. Not a test:
 * run its {@code main}. The goal is a minute for both, with flat memory.
 */
final class CertifyThousand {

  private CertifyThousand() {}

  public static void main(String... arguments) throws Exception {
    int people = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
    try (TrainingOnDatabase training = new TrainingOnDatabase()) {
      UUID session = training.session(people);
      for (int i = 0; i < people; i++) {
        training
            .the(AdmitWalkIn.class)
            .admit(TrainingOnDatabase.POLICE, session, TrainingOnDatabase.aPerson());
      }
      TrainingOnDatabase.asOwner(
          "update consultation.attendee set attendance = 'FULL' where session = ?", session);
      IssueCertificates issue = training.the(IssueCertificates.class);
      say("before", 0, 0);
      long begun = System.nanoTime();
      long cpu = cpu();
      issue.begin(TrainingOnDatabase.POLICE, session);
      issue.issue(session);
      say("issued " + people, System.nanoTime() - begun, cpu() - cpu);
      begun = System.nanoTime();
      cpu = cpu();
      say("printed " + print(training, session), System.nanoTime() - begun, cpu() - cpu);
      begun = System.nanoTime();
      cpu = cpu();
      say("printed " + print(training, session), System.nanoTime() - begun, cpu() - cpu);
    }
  }

  private static int print(TrainingOnDatabase training, UUID session) throws Exception {
    OpenCertificates open = training.the(OpenCertificates.class);
    int printed = 0;
    UUID last = null;
    List<Proof> some;
    while (!(some = open.inForce(TrainingOnDatabase.POLICE, session, last, 20)).isEmpty()) {
      for (Proof proof : some) {
        CertificateDocument.of(proof.certified(), proof.code(), words())
            .write(OutputStream.nullOutputStream());
        printed++;
        last = proof.id();
      }
    }
    return printed;
  }

  private static CertificateDocument.Words words() {
    return new CertificateDocument.Words(
        "Certificate",
        "Standing Together",
        "North Yorkshire Community Safety Partnership",
        "We certify that",
        "took part in all of",
        "Edition",
        "Hours",
        "Held on",
        "Trainers",
        "Issued on",
        "Valid until",
        "How to verify it",
        "QR code with the address above",
        URI.create("https://portal.example.org/verify"),
        "Page {0} of {1}");
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void say(String what, long nanos, long cpu) {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.getLogger("thousand")
        .log(
            System.Logger.Level.INFO,
            "%s: %.1f s, %.1f s of CPU; heap %d MB"
                .formatted(what, nanos / 1e9, cpu / 1e9, used / 1_000_000));
  }
}
