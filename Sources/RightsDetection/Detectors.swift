// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The one list of detectors.
package enum Detectors {
    /// All detectors, in the order in which an audit runs them.
    ///
    /// No detector reads what another found, so the order decides one thing only: of two signals that begin at the same
    /// byte, the earlier detector's stands first in the report.
    package static let all: [any Detector] = [
        NoticeDetector(),
        StatementDetector(),
        AcceptanceDetector(),
        PolicyLinkDetector(),
        LicenseDetector(),
        MetaRightsDetector(),
        JSONLDDetector(),
        MicrodataDetector(),
        RDFaDetector(),
        MicroformatsDetector(),
        ProvenanceDetector(),
        RobotsDirectiveDetector(),
        TDMReservationDetector(),
        RobotsTxtDetector(),
        AIPreferenceDetector(),
        ContentSignalDetector(),
        LinkHeaderDetector(),
        RSLDetector(),
        XMPDetector(),
        ODRLDetector(),
        TrustFileDetector(),
        AIFileDetector(),
        PinterestDetector(),
        ItemDetector(),
    ]
}
