// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// Places whose clocks agree from a year on.
struct ClockZoneGroup: Sendable {
    /// Minutes east of UTC, in standard time.
    let minutes: Int
    /// When clocks are put forward.
    let saving: ClockSaving
    /// The first year from which on that holds in all of them.
    let firstYear: Int
    /// Their names in the IANA database.
    let names: [String]

    private init(_ minutes: Int, _ saving: ClockSaving, since firstYear: Int, _ names: String) {
        self.minutes = minutes
        self.saving = saving
        self.firstYear = firstYear
        self.names = names.split { $0 == " " || $0 == "\n" }.map(String.init)
    }

    /// All places that are known.
    static let all = europe + americas + asia + oceania + africa

    private static let europe = [
        ClockZoneGroup(0, .europe, since: 2003, "Europe/London Europe/Dublin Europe/Lisbon Atlantic/Canary"),
        ClockZoneGroup(
            60,
            .europe,
            since: 2003,
            """
            Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels
            Europe/Budapest Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid
            Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome
            Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz
            Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich
            """
        ),
        ClockZoneGroup(
            120,
            .europe,
            since: 2003,
            """
            Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Mariehamn Europe/Riga
            Europe/Sofia Europe/Tallinn Europe/Vilnius Asia/Nicosia
            """
        ),
        ClockZoneGroup(0, .none, since: 1970, "Etc/UTC Etc/GMT Atlantic/Reykjavik"),
        ClockZoneGroup(180, .none, since: 2017, "Europe/Istanbul Europe/Minsk Europe/Moscow"),
    ]

    private static let americas = [
        ClockZoneGroup(-210, .northAmerica, since: 2012, "America/St_Johns"),
        ClockZoneGroup(-240, .northAmerica, since: 2007, "America/Halifax"),
        ClockZoneGroup(
            -300,
            .northAmerica,
            since: 2007,
            "America/New_York America/Toronto America/Detroit America/Montreal"
        ),
        ClockZoneGroup(-360, .northAmerica, since: 2007, "America/Chicago America/Winnipeg"),
        ClockZoneGroup(-420, .northAmerica, since: 2007, "America/Denver"),
        ClockZoneGroup(-480, .northAmerica, since: 2007, "America/Los_Angeles"),
        ClockZoneGroup(-540, .northAmerica, since: 2007, "America/Anchorage"),
        ClockZoneGroup(-180, .none, since: 2020, "America/Sao_Paulo America/Montevideo America/Argentina/Buenos_Aires"),
        ClockZoneGroup(-240, .none, since: 2017, "America/Caracas America/La_Paz America/Puerto_Rico"),
        ClockZoneGroup(-300, .none, since: 1996, "America/Bogota America/Jamaica America/Lima America/Panama"),
        ClockZoneGroup(-360, .none, since: 2007, "America/Costa_Rica America/Guatemala America/Regina"),
        ClockZoneGroup(-360, .none, since: 2023, "America/Mexico_City"),
        ClockZoneGroup(-420, .none, since: 1970, "America/Phoenix"),
    ]

    private static let asia = [
        ClockZoneGroup(180, .none, since: 1970, "Asia/Riyadh"),
        ClockZoneGroup(240, .none, since: 1970, "Asia/Dubai"),
        ClockZoneGroup(300, .none, since: 2010, "Asia/Karachi"),
        ClockZoneGroup(330, .none, since: 2007, "Asia/Kolkata Asia/Calcutta Asia/Colombo"),
        ClockZoneGroup(345, .none, since: 1987, "Asia/Kathmandu"),
        ClockZoneGroup(360, .none, since: 2010, "Asia/Dhaka"),
        ClockZoneGroup(420, .none, since: 1976, "Asia/Bangkok Asia/Ho_Chi_Minh Asia/Jakarta"),
        ClockZoneGroup(
            480,
            .none,
            since: 1992,
            "Asia/Shanghai Asia/Hong_Kong Asia/Kuala_Lumpur Asia/Manila Asia/Singapore Asia/Taipei"
        ),
        ClockZoneGroup(540, .none, since: 1989, "Asia/Seoul Asia/Tokyo"),
    ]

    private static let oceania = [
        ClockZoneGroup(480, .none, since: 2010, "Australia/Perth"),
        ClockZoneGroup(570, .none, since: 1970, "Australia/Darwin"),
        ClockZoneGroup(570, .australia, since: 2008, "Australia/Adelaide"),
        ClockZoneGroup(600, .none, since: 1993, "Australia/Brisbane"),
        ClockZoneGroup(
            600,
            .australia,
            since: 2008,
            "Australia/Sydney Australia/Melbourne Australia/Canberra Australia/Hobart"
        ),
        ClockZoneGroup(720, .newZealand, since: 2008, "Pacific/Auckland"),
        ClockZoneGroup(-600, .none, since: 1970, "Pacific/Honolulu"),
    ]

    private static let africa = [
        ClockZoneGroup(0, .none, since: 1970, "Africa/Abidjan Africa/Accra Africa/Dakar"),
        ClockZoneGroup(60, .none, since: 2009, "Africa/Lagos Africa/Algiers Africa/Tunis"),
        ClockZoneGroup(120, .none, since: 1970, "Africa/Johannesburg"),
        ClockZoneGroup(180, .none, since: 1970, "Africa/Addis_Ababa Africa/Nairobi"),
    ]
}
