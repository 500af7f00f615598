/* Made from docs/openapi.json by npm run generate. */
export interface paths {
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units, by code, with who is on duty now */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provinces, and the kabupaten and kota of Jawa Timur, by code */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every published SOP, newest version last
         * @description There are a handful, so this list is not paged.
         */
        get: operations["sopList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sops/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chart and the office's table as a page */
        get: operations["page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sops/{id}/definition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The procedure as data: states, arrows, clocks, and what they are called
         * @description Known by its ETag: a repeat with `If-None-Match` is answered 304.
         */
        get: operations["definition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sops/{id}/overview.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The main line on one page, as SVG */
        get: operations["overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sops/{id}/regions/{region}.mmd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mermaid text of one region */
        get: operations["region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** National holidays, cuti bersama and local days off of a year */
        get: operations["showCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a day off, or says anew what it is
         * @description Clocks in working days that run are counted anew within seconds; what had counted before a pause stays.
         */
        post: operations["addDayOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Makes a day off a working day, whatever the reference says
         * @description Clocks follow as when one is added.
         */
        delete: operations["removeDayOff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photos and scans of a case, the newest first */
        get: operations["listAttachments"];
        put?: never;
        /**
         * Adds a photo (JPEG, PNG or WebP, 20 MB) or a scan (PDF, 30 MB) to a case
         * @description Sent again with the same `id`, it stays one.
         */
        post: operations["addAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photo, or the scan to be saved */
        get: operations["readAttachment"];
        put?: never;
        post?: never;
        /**
         * Removes it
         * @description Its bytes, name and caption are deleted; that there was one, and who removed it, when and why, remains.
         */
        delete: operations["removeAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photo made small: at most 320 pixels wide and high */
        get: operations["readThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to send a photo or scan in parts
         * @description Begun again with the same `id`, it says how far it is. Given up after seven days.
         */
        post: operations["beginUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is */
        get: operations["showUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/uploads/{uploadId}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the part that begins with the byte `offset`: where the last one ended
         * @description Sent again, it stays one.
         */
        post: operations["sendPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/uploads/{uploadId}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds the file to the case once all parts are here: exactly what a photo or scan sent in one becomes
         * @description Done again, it stays one.
         */
        post: operations["finishUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That the process is up, not that everything it needs is */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the program can work now: 503 names what is missing */
        get: operations["readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a session
         * @description Five wrong passwords lock a name for a quarter of an hour.
         */
        post: operations["signIn"];
        /** Ends the session it is asked with */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the administrators for a new password
         * @description The answer is the same whoever asks, and whether there is such a name or not.
         */
        post: operations["forgotten"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do, by unit and role */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who works in a unit and in which roles, by name
         * @description For those of the unit, and administrators.
         */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every account with its roles, by name
         * @description Closed ones too.
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Makes an account with its first role
         * @description Answers a password, which is shown this once.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accounts with this in their name */
        post: operations["searchAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account with its roles */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives somebody a role in a unit, for a time or until it is ended */
        post: operations["grantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a role with this day, and the delegations and duty that it bore
         * @description One that has not begun is gone.
         */
        delete: operations["endRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes the account of somebody who leaves
         * @description Their sessions and duty end at once.
         */
        post: operations["deactivateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has forgotten their password and waits for another, the first asked first */
        get: operations["listPasswordRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives somebody a new password, which is shown this once
         * @description Their sessions end, and what they asked for is done.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes one's own password
         * @description Ends all one's other sessions.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one has handed over and received, the newest first */
        get: operations["listDelegations"];
        put?: never;
        /**
         * Hands the role one acts in over to a colleague, for at most 90 days
         * @description A role that was handed over to oneself cannot be.
         */
        post: operations["delegateRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{delegationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a delegation one has given with this day
         * @description One that has not begun is gone.
         */
        delete: operations["endDelegation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is on duty and when, by the beginning
         * @description For those of the unit, and administrators.
         */
        get: operations["listDuty"];
        put?: never;
        /** Puts somebody of one's own unit on duty, for at most seven days at a time */
        post: operations["setDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/duty/now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is reachable for a unit at this moment
         * @description For everybody who is signed in.
         */
        get: operations["dutyNow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/duty/{dutyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a duty now
         * @description One that has not begun is gone.
         */
        delete: operations["endDuty"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own devices, the last signed in with first */
        get: operations["listMyDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/devices/{deviceId}/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reports one's own device lost
         * @description Who uses it is signed out, and the drafts on it stay locked.
         */
        post: operations["loseMyDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/devices/{deviceId}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key of one's drafts on the device one is signed in with
         * @description A lost one has none.
         */
        get: operations["draftKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices of an account, the last signed in with first */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/devices/{deviceId}/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reports somebody's device lost
         * @description Who uses it is signed out, and the drafts on it stay locked.
         */
        post: operations["loseDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `hello` first; `case` when a case has changed that concerns the unit; `identity` (with the id of the case) when something else is known of who its person is; `facility` and `offer` of beds; `resync` when something may have been missed: ask for everything anew */
        get: operations["watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The measurements as Prometheus text
         * @description By METRICS_TOKEN as bearer, or by an administrator.
         */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that were refused or failed too often, the oldest first */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends one again, under the same id: it is still done once at most
         * @description It is written down who asked.
         */
        post: operations["redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases by the beginning of their number, or all of the unit's; the newest first, open and closed */
        get: operations["findByNumber"];
        put?: never;
        /** Opens a case by one of the SOP's ways in, and registers the person, nameless if need be */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a case for each of several persons met together
         * @description One who is refused does not keep the others.
         */
        post: operations["openGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Persons met together, the last opened first: those whose case may be seen */
        get: operations["showGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/events/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an event on each of several cases; an outcome for each, in the order asked */
        post: operations["takeForEach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to be done, in the order of what was promised, and how much there is of it: both of one moment */
        get: operations["worklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases stand at each stage of the main line, in the order of the procedure */
        get: operations["stages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cases of persons with this name, NIK or phone
         * @description A match is a hint, never a verdict.
         */
        post: operations["findByPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case as it stands: where it is, why it waits, and what is possible now with what each needs */
        get: operations["viewCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has happened, from the first event on: who, what, why */
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything recorded of the person, in clear
         * @description Who reads it, and for what purpose, is kept.
         */
        get: operations["readPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/person/answers/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of what was answered at an event, the newest first, in clear: as each attempt at tracing
         * @description Who reads it, and for what purpose, is kept.
         */
        get: operations["readAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that one works on the case */
        post: operations["claim"];
        /** Gives the case back to the unit's desk */
        delete: operations["release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Handoffs that wait for an answer, the first due first; or those accepted lately, the latest first */
        get: operations["deskOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices of the unit and the role, the newest first */
        get: operations["notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that notices were seen, or takes that back */
        post: operations["seeNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a phone that gives case numbers while it has no network */
        post: operations["registerDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The facilities by code, each with its numbers at this moment; those that are closed only if they are asked for */
        get: operations["listFacilities"];
        put?: never;
        /** Makes a shelter, hospital or the like known: of one's own unit, or by Rehsos of any */
        post: operations["addFacility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One facility with its numbers, its settings and its wards */
        get: operations["viewFacility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes whom a facility is for and how long it holds a bed
         * @description What is left out stays as it is.
         */
        post: operations["changeFacility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/wards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a ward */
        post: operations["addWard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/wards/{name}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes whom a ward is for
         * @description What is left out stays as it is; who is in it already stays.
         */
        post: operations["changeWard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/beds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds beds to a ward: all of them or none */
        post: operations["addBeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/beds/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes beds off the list for good
         * @description Refused with the list while somebody is in one of them, or one is held.
         */
        post: operations["removeBeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes beds or a ward, until then or until they are opened
         * @description Refused with the list while somebody is in one of them, or one is held.
         */
        post: operations["closeBeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens closed beds, or those of a ward */
        post: operations["openBeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a facility
         * @description Refused with the list while somebody is in it, or a bed is held.
         */
        post: operations["closeFacility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a closed facility; its wards and beds are as they were */
        post: operations["reopenFacility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/census": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The daily census table: present, arrivals, discharges, beds, utilisation */
        get: operations["countCensus"];
        put?: never;
        /**
         * Says how many were there at a moment
         * @description A report is never changed.
         */
        post: operations["reportCensus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/census-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many were there, as it was reported; the newest first */
        get: operations["listCensus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All facilities with their numbers now, as a file */
        get: operations["exportFacilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds the facilities of a file, for Rehsos
         * @description A dry run unless it says otherwise; all rows are good or nothing is written, unless `skipBad`.
         */
        post: operations["importFacilities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The wards and beds of a facility, with what each bed is used for now, as a file */
        get: operations["exportBeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds the wards and beds of a file
         * @description A dry run unless it says otherwise; all rows are good or nothing is written, unless `skipBad`.
         */
        post: operations["importBeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Holds a bed for each of them until they arrive, or for nobody; when the time is up the beds are free by themselves */
        post: operations["holdPlaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{holdId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a hold last longer, while the car is still on the road */
        post: operations["extendHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Gives a held bed back */
        delete: operations["releaseHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/arrivals/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which case it is whose number somebody shows at the door: those who take people in need not have seen the case before */
        get: operations["arriving"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes people in who have arrived, with a hold or without: all of them, or nobody
         * @description Whoever was on the waiting list of the UPT becomes its resident.
         */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a client has been and has had a place held, the newest first */
        get: operations["staysOfCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/stay/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Away for a while; the bed stays theirs */
        post: operations["goOnLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/stay/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back from leave */
        post: operations["comeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/stay/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Into another bed of the same facility
         * @description To another UPT the case is transferred, by its events.
         */
        post: operations["moveBed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/stay/check-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a stay that is not a resident's; those end with an event of the case */
        post: operations["checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/extra-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allows a place over capacity: by name, with a reason and an end */
        post: operations["allowExtraPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/extra-places/{name}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the permission of a place over capacity go on */
        post: operations["renewExtraPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every facility in the order in which it suits the client, each with its reasons for and against; for those that do not fit, why not */
        get: operations["places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which facilities were offered the client, and how each has answered; the newest first */
        get: operations["waitingOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits for a place, the most urgent first, with why */
        get: operations["waitingList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/decline-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With what a facility may decline an offer, and what follows from it: to be read before it is chosen */
        get: operations["declineReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{offerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agrees to take the client, and all they were offered together with: the beds are kept for the journey */
        post: operations["acceptOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{offerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does not take them, with a reason that has a consequence */
        post: operations["declineOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bed board, now or at a moment of the past: which bed is free, held, occupied or closed, and for whom */
        get: operations["showBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/residents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who lives here now
         * @description The facility's own staff read names, and it is kept that they did.
         */
        get: operations["listResidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/expected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is expected to come and to go */
        get: operations["listExpected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/roll-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roll calls that were taken, the newest first */
        get: operations["listRollCalls"];
        put?: never;
        /** All present but these: each who is missing has absconded, case and stay in one act */
        post: operations["takeRollCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facilities/{code}/roll-call-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list to call, by ward and bed, with names; it is kept who has read it */
        get: operations["rollCallSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/utilisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of the beds was used in a time, by facility, and how long those stayed who left */
        get: operations["measureUtilisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/unmet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asked for a place and found none, by facility, reason and week; for offices of the whole province */
        get: operations["listUnmet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stays, leaves and extra places that have lasted too long, each with what to do */
        get: operations["listOverdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/extra": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every place over capacity: who allowed it, why and until when */
        get: operations["listExtraPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/handoffs/{handoffId}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link and a short code that let a partner or receiver answer this handoff once
         * @description Those given before no longer work.
         */
        post: operations["giveToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/residents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Those who live in the UPT already: each good row becomes a case of it
         * @description A dry run unless it says otherwise.
         */
        post: operations["importResidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/earlier-persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Those who were helped before: each good row becomes a person without a case, to be known again
         * @description A dry run unless it says otherwise.
         */
        post: operations["importEarlierPersons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What program this is, and whether its register is the synthetic one */
        get: operations["about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key that a browser subscribes with */
        get: operations["pushKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is told, of what, and one's quiet hours */
        get: operations["pushSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says of what one is told, and when not
         * @description What is held back is told in one when the quiet hours end; what is about somebody's safety is not held back.
         */
        post: operations["setPushPreferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has notices sent to this browser
         * @description Idempotent by the endpoint; the eleventh takes the place of the oldest.
         */
        post: operations["subscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sends there no more */
        delete: operations["unsubscribe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/short-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Number, state, what is waited for, until when, and a link
         * @description Nothing of the person; the link opens for who is signed in.
         */
        get: operations["shortText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nik/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The structure of a NIK: what its digits say, and what is odd about them
         * @description Whether it exists only Dukcapil knows.
         */
        post: operations["readNik"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/identity-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was asked about the person of this case, the newest first */
        get: operations["identityChecksList"];
        put?: never;
        /**
         * Asks; the answer comes later
         * @description While one waits, this is that one, asked sooner.
         */
        post: operations["request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-checks/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether Dukcapil answers, what quota is left, and how much waits */
        get: operations["service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the person is, as far as it is known: of each thing the best, why, and what speaks against it
         * @description Who reads it, and for what purpose, is kept.
         */
        get: operations["showIdentity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/identity/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds what was said or shown, outside of any step of the case */
        post: operations["addClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/identity/claims/{claimId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a claim as withdrawn: it no longer counts, and stays with its reason */
        post: operations["withdrawClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be the same person, why, and what was decided; the likeliest first */
        get: operations["duplicatesOfCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/duplicates/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks anew who may be the same person, also in closed cases and earlier registers */
        post: operations["searchDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/duplicates/{pairId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that two are the same person, or are not
         * @description Both case numbers stay; if both have open cases, the answer says which step merges them.
         */
        post: operations["decidePair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/duplicates/{pairId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the decision back: two persons again, with the cases that were merged opened again where they were */
        post: operations["undoDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bench/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom the unit is to check, what is due first, first
         * @description Nothing in it names anybody.
         */
        get: operations["benchQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bench/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person: what is claimed beside who was found, field by field, and who may decide
         * @description That it was read is kept.
         */
        get: operations["benchCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bench/cases/{caseId}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the 1:N station, where one is connected: it proposes into the form and records nothing */
        post: operations["searchStation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bench/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what checks came to: many in one sitting, an outcome for each, in the order asked */
        post: operations["recordResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bench/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The unit's lists, the latest day first */
        get: operations["listBatches"];
        put?: never;
        /** Makes a list of persons to check on a day at a place */
        post: operations["makeBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bench/batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A list with names, to be printed
         * @description That it was read is kept, for each person.
         */
        get: operations["showBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bench/batches/{batchId}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a page to print, without script */
        get: operations["printBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/events/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an event of the SOP on a case */
        post: operations["takeEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        UnitRow: {
            /** @description as `DINSOS-35.78` */
            code: string;
            name: string;
            kind: string;
            /** @description Kemendagri code of its territory; null: none of its own */
            region: string | null;
            /** @description what it may own in a case; a team or division owns nothing itself */
            owners: string[];
            /** @description code of the unit whose cases its people handle: its own, but for a team or division of a larger one */
            actsFor: string;
            /** @description first day, Asia/Jakarta; null: not bounded */
            activeFrom: string | null;
            /** @description last day, Asia/Jakarta; null: not bounded */
            activeTo: string | null;
            /** @description display names of who is on duty at this moment */
            onDuty: string[];
        };
        UnitPage: {
            items: components["schemas"]["UnitRow"][];
            /** @description to be sent as `after` for what follows; null: this was all */
            next: string | null;
        };
        RegionRow: {
            /** @description Kemendagri code, as 35 or 35.78 */
            code: string;
            name: string;
            /** @description province, kabupaten or kota */
            kind: string;
            /** @description code of the province; null: it is one */
            province: string | null;
        };
        RegionPage: {
            items: components["schemas"]["RegionRow"][];
            next: string | null;
        };
        /** @description The same words in Indonesian and in English. */
        WordsView: {
            id: string;
            en: string;
        };
        SopRegion: {
            id: string;
            label: components["schemas"]["WordsView"];
            /** @description how many states it has */
            states: number;
        };
        SopSummary: {
            id: string;
            version: number;
            title: components["schemas"]["WordsView"];
            regions: components["schemas"]["SopRegion"][];
            /** @description how many transitions it has, over all regions */
            transitions: number;
            /** @description address of its chart and table */
            page: string;
        };
        StateDefinition: {
            /** @description of `owners`; null: nobody, or it stays with whom it was */
            owner: string | null;
            final: boolean;
            /** @description of `clocks` */
            clocks: string[];
            id: string;
            label: components["schemas"]["WordsView"];
        };
        RegionDefinition: {
            /** @description where a case begins; null: its first event says so */
            initial: string | null;
            states: components["schemas"]["StateDefinition"][];
            id: string;
            label: components["schemas"]["WordsView"];
        };
        TransitionDefinition: {
            /** @description its number in the office's table */
            row: string;
            region: string;
            /** @description of `events` */
            event: string;
            /** @description states; `(start)`: there is no case yet */
            from: string[];
            /** @description null: the state stays; `previous`: back to where the case was */
            to: string | null;
            /** @description of `roles` */
            by: string[];
            /** @description what must hold; null: nothing more */
            when: components["schemas"]["WordsView"] | null;
            /** @description of `documents` */
            issues: string[];
            /** @description of `handoffs` */
            offers: string[];
            /** @description the sources it rests on */
            because: components["schemas"]["WordsView"];
            /** @description whether it is possible from every open or every final state */
            everywhere: boolean;
        };
        NamedView: {
            id: string;
            label: components["schemas"]["WordsView"];
        };
        ClockStepView: {
            /** @description ISO 8601 duration since it began to count, as P2D or PT4H */
            after: string;
            /** @description roles that are told */
            tells: string[];
            /** @description what happens by itself; null: nothing */
            event: string | null;
        };
        ClockDefinition: {
            id: string;
            label: components["schemas"]["WordsView"];
            /** @description calendar or working (days) */
            counting: string;
            steps: components["schemas"]["ClockStepView"][];
            /** @description how often the last step comes again, ISO 8601; null: never */
            repeats: string | null;
            /** @description the sources it rests on */
            because: components["schemas"]["WordsView"];
        };
        SopDefinition: {
            id: string;
            version: number;
            title: components["schemas"]["WordsView"];
            /** @description id of the region in which a case begins and ends */
            main: string;
            regions: components["schemas"]["RegionDefinition"][];
            transitions: components["schemas"]["TransitionDefinition"][];
            events: components["schemas"]["NamedView"][];
            roles: components["schemas"]["NamedView"][];
            owners: components["schemas"]["NamedView"][];
            clocks: components["schemas"]["ClockDefinition"][];
            documents: components["schemas"]["NamedView"][];
            handoffs: components["schemas"]["NamedView"][];
        };
        DayNameView: {
            id: string;
            en: string;
        };
        DayOffView: {
            /** @description YYYY-MM-DD */
            day: string;
            /**
             * @description joint_leave: cuti bersama
             * @enum {string}
             */
            kind: "national" | "joint_leave" | "local";
            name: components["schemas"]["DayNameView"];
            /** @description whether the office has said so, rather than the decree that the reference is from */
            byOffice: boolean;
        };
        CalendarView: {
            year: number;
            days: components["schemas"]["DayOffView"][];
        };
        DayNameDto: {
            id: string;
            en: string;
        };
        NewDayOffDto: {
            /**
             * @description joint_leave: cuti bersama
             * @enum {string}
             */
            kind: "national" | "joint_leave" | "local";
            name: components["schemas"]["DayNameDto"];
            /** @description YYYY-MM-DD */
            day: string;
        };
        AttachmentView: {
            id: string;
            /** @enum {string} */
            kind: "other" | "photo_face" | "photo_full" | "photo_mark" | "photo_place" | "document_scan" | "belongings" | "signature";
            /** @description image/jpeg or application/pdf */
            mediaType: string;
            /** @description bytes */
            size: number;
            /** @description pixels; null: not a picture */
            width: number | null;
            /** @description pixels; null: not a picture */
            height: number | null;
            hasThumbnail: boolean;
            /** @description of the file as it was sent; null: it had none, or the person is erased */
            name: string | null;
            /** @description null: none, or the person is erased */
            caption: string | null;
            /** @description UTC, ISO 8601 */
            createdAt: string;
            /** @description id of the account */
            createdBy: string;
            unitId: string;
        };
        AttachmentPage: {
            items: components["schemas"]["AttachmentView"][];
            /** @description to be sent as `after` for the next page; null: this is the last */
            next: string | null;
        };
        NewUploadDto: {
            /**
             * Format: uuid
             * @description of the attachment that it becomes: a UUIDv7, by which all of it may be sent again
             */
            id?: string;
            /** @enum {string} */
            mediaType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf";
            /** @description bytes */
            size: number;
            /** @description of the whole file: 64 hexadecimal digits */
            sha256: string;
            /** @description as the file is called */
            name?: string;
            /** @enum {string} */
            kind: "other" | "photo_face" | "photo_full" | "photo_mark" | "photo_place" | "document_scan" | "belongings" | "signature";
            caption?: string;
        };
        UploadView: {
            id: string;
            caseId: string;
            /** @description bytes of the whole file */
            size: number;
            /** @description bytes that are here, from the first on: the next part begins with this one */
            received: number;
            /** @description the most that one part may have, in bytes */
            partSize: number;
            /** @description when it is given up, UTC, ISO 8601 */
            expiresAt: string;
        };
        Health: {
            /** @enum {string} */
            status: "ok";
            version: string;
            /** @description whole seconds since the process began */
            uptimeSeconds: number;
        };
        ReadinessChecks: {
            /**
             * @description it answers within a second
             * @enum {string}
             */
            database: "ok" | "failing";
            /**
             * @description the queue backend (PostgreSQL or Redis) answers within a second; while it does not, messages wait in the outbox
             * @enum {string}
             */
            queue: "ok" | "failing";
            /**
             * @description the schema is not older than this program
             * @enum {string}
             */
            migrations: "ok" | "failing";
        };
        Readiness: {
            /** @enum {string} */
            status: "ready";
            checks: components["schemas"]["ReadinessChecks"];
        };
        NewDeviceDto: {
            /**
             * Format: uuid
             * @description made at random by the device and kept by it
             */
            id: string;
            /** @description for its owner to know it by, as "Chrome, Android" */
            label: string;
        };
        SignInDto: {
            username: string;
            password: string;
            /**
             * @description `cookie` (default): for browsers, scripts never see the token. `bearer`: for programs, the token is in the answer.
             * @enum {string}
             */
            by?: "cookie" | "bearer";
            /** @description so that it can be shut out when it is lost; send its id as `X-Device` from then on */
            device?: components["schemas"]["NewDeviceDto"];
        };
        SignedIn: {
            /** @description when the session ends, ISO 8601 in UTC */
            expiresAt: string;
            /** @description only if it was asked for: to be sent as `Authorization: Bearer` */
            token?: string;
        };
        ForgottenDto: {
            username: string;
        };
        AccountView: {
            id: string;
            username: string;
            displayName: string;
        };
        MembershipUnit: {
            id: string;
            /** @description as `DINSOS-35.78` */
            code: string;
            name: string;
        };
        Delegation: {
            name: string;
            reason: string;
        };
        Membership: {
            /** @description what to send as `X-Acting-As` */
            actingAs: string;
            unit: components["schemas"]["MembershipUnit"];
            /** @description id of the unit whose cases are handled: the same, but for a team or division of a larger unit */
            actsFor: string;
            role: string;
            /** @description everything this role may do */
            actions: ("me.read" | "session.end" | "unit.read" | "case.open" | "case.read" | "attachment.read" | "live.read" | "person.read" | "identity.service" | "place.read" | "place.hold" | "place.manage" | "place.override" | "resident.read" | "journey.read" | "document.read" | "insight.read" | "audit.read" | "account.manage" | "calendar.manage" | "duty.manage" | "role.delegate" | "import.persons" | "queue.manage" | "metrics.read" | "case.act" | "handoff.answer" | "attachment.add" | "identity.check" | "journey.plan")[];
            /** @description first day, Asia/Jakarta */
            validFrom: string;
            /** @description last day, Asia/Jakarta; null: without end */
            validTo: string | null;
            delegatedBy: components["schemas"]["Delegation"] | null;
        };
        Me: {
            account: components["schemas"]["AccountView"];
            memberships: components["schemas"]["Membership"][];
        };
        StaffPerson: {
            accountId: string;
            displayName: string;
        };
        RoleDelegation: {
            by: components["schemas"]["StaffPerson"];
            /** @description leave, ill, travel, duty or vacancy */
            reason: string;
        };
        StaffRole: {
            id: string;
            /** @description code, as `DINSOS-35.78` */
            unit: string;
            unitName: string;
            role: string;
            /** @description first day, Asia/Jakarta */
            validFrom: string;
            /** @description last day, Asia/Jakarta; null: without end */
            validTo: string | null;
            delegation: components["schemas"]["RoleDelegation"] | null;
        };
        StaffRow: {
            roles: components["schemas"]["StaffRole"][];
            accountId: string;
            displayName: string;
        };
        StaffPage: {
            items: components["schemas"]["StaffRow"][];
            /** @description to be sent as `after` for what follows; null: this was all */
            next: string | null;
        };
        AccountRow: {
            roles: components["schemas"]["StaffRole"][];
            accountId: string;
            displayName: string;
            username: string;
            /** @description false: closed for good */
            active: boolean;
        };
        AccountPage: {
            items: components["schemas"]["AccountRow"][];
            next: string | null;
        };
        AccountSearchDto: {
            /**
             * Format: uuid
             * @description `next` of the page before
             */
            after?: string;
            /**
             * @description how many at most
             * @default 50
             */
            limit: number;
            /** @description part of a display name or username; in the body, for an address is kept in too many places */
            name: string;
        };
        CreateAccountDto: {
            /** @description letters without accents, digits, dot, dash, underscore; kept in small letters */
            username: string;
            /** @description what others see */
            displayName: string;
            /** @description code, as DINSOS-35.78 */
            unit: string;
            /** @enum {string} */
            role: "satpol.officer" | "satpol.lead" | "police.desk" | "dinsos.desk" | "dinsos.worker" | "dinsos.lead" | "dinsos.rehsos" | "dinsos.division" | "dinsos.head" | "city.dinsos" | "dp3ak.operator" | "dp3ak.verifier" | "upt.admin" | "upt.head" | "health.officer" | "auditor" | "admin";
            /** @description first day, Asia/Jakarta; today if not said */
            from?: string;
            /** @description last day, Asia/Jakarta; without end if not said */
            to?: string;
        };
        AccountMade: {
            accountId: string;
            roleId: string;
            /** @description shown this once */
            password: string;
        };
        GrantRoleDto: {
            /** @description code, as DINSOS-35.78 */
            unit: string;
            /** @enum {string} */
            role: "satpol.officer" | "satpol.lead" | "police.desk" | "dinsos.desk" | "dinsos.worker" | "dinsos.lead" | "dinsos.rehsos" | "dinsos.division" | "dinsos.head" | "city.dinsos" | "dp3ak.operator" | "dp3ak.verifier" | "upt.admin" | "upt.head" | "health.officer" | "auditor" | "admin";
            /** @description first day, Asia/Jakarta; today if not said */
            from?: string;
            /** @description last day, Asia/Jakarta; without end if not said */
            to?: string;
        };
        RoleGranted: {
            roleId: string;
        };
        RoleEnded: {
            /** @description Asia/Jakarta; null: it had not begun, and is gone */
            lastDay: string | null;
        };
        PasswordRequestRow: {
            accountId: string;
            displayName: string;
            id: string;
            username: string;
            askedAt: string;
        };
        PasswordRequestPage: {
            items: components["schemas"]["PasswordRequestRow"][];
            next: string | null;
        };
        PasswordMade: {
            /** @description shown this once */
            password: string;
        };
        ChangePasswordDto: {
            current: string;
            next: string;
        };
        DelegateRoleDto: {
            /**
             * Format: uuid
             * @description id of who is to act in one's role
             */
            account: string;
            /** @description first day, Asia/Jakarta */
            from: string;
            /** @description last day, Asia/Jakarta; at most 90 days in all */
            to: string;
            /**
             * @description vacancy: the post is handed on beyond one's own time in it
             * @enum {string}
             */
            reason: "leave" | "ill" | "travel" | "duty" | "vacancy";
            /** @description seen by the two of them; nothing of clients or of anybody's health */
            note?: string;
        };
        DelegationMade: {
            delegationId: string;
        };
        DelegationRow: {
            id: string;
            /** @description code */
            unit: string;
            role: string;
            by: components["schemas"]["StaffPerson"];
            to: components["schemas"]["StaffPerson"];
            /** @description whether who asks has given it; otherwise they received it */
            given: boolean;
            /** @description first day, Asia/Jakarta */
            validFrom: string;
            /** @description last day, Asia/Jakarta */
            validTo: string;
            /** @description leave, ill, travel, duty or vacancy */
            reason: string;
            note: string | null;
        };
        DelegationPage: {
            items: components["schemas"]["DelegationRow"][];
            next: string | null;
        };
        DutyRow: {
            /** @description names it within the unit */
            id: string;
            person: components["schemas"]["StaffPerson"];
            /** @description ISO 8601, UTC */
            startsAt: string;
            /** @description ISO 8601, UTC; no more on duty at this moment */
            endsAt: string;
        };
        DutyPage: {
            items: components["schemas"]["DutyRow"][];
            next: string | null;
        };
        Reachable: {
            displayName: string;
            /** @description ISO 8601, UTC */
            until: string;
        };
        DutyNow: {
            /** @description whoever stays longest first; empty: nobody is on duty */
            people: components["schemas"]["Reachable"][];
        };
        SetDutyDto: {
            /**
             * Format: uuid
             * @description id of who will be reachable
             */
            account: string;
            startsAt: string;
            /** @description at most seven days later */
            endsAt: string;
        };
        DutySet: {
            dutyId: string;
        };
        DutyEnded: {
            /** @description ISO 8601, UTC; null: it had not begun, and is gone */
            endsAt: string | null;
        };
        DeviceRow: {
            /** @description as the device made it */
            id: string;
            /** @description as "Chrome, Android" */
            label: string;
            registeredAt: string;
            /** @description exact to a minute */
            lastSeenAt: string;
            /** @description null: not lost */
            lostAt: string | null;
            /** @description whether it is the one that asks */
            current: boolean;
        };
        DevicePage: {
            items: components["schemas"]["DeviceRow"][];
            /** @description to be sent as `after` for what follows; null: this was all */
            next: string | null;
        };
        DraftKey: {
            /** @description 32 bytes as base64, for AES-256-GCM; never kept on the device */
            key: string;
        };
        DeadLetterReason: {
            id: string;
            en: string;
        };
        DeadLetterView: {
            messageId: string;
            queue: string;
            name: string;
            /** @description ids only */
            payload: {
                [key: string]: unknown;
            };
            /** @description whether it was the queue that would not take it; otherwise it was refused, or failed, when it was carried out */
            parked: boolean;
            /** @description code of the refusal, or what failed, as a SQLSTATE */
            code: string;
            reason: components["schemas"]["DeadLetterReason"];
            /** @description ISO 8601, UTC */
            failedAt: string;
        };
        DeadLetterPage: {
            items: components["schemas"]["DeadLetterView"][];
            /** @description what to ask `after` for the next page; null: this is the last */
            next: string | null;
        };
        OfflineNumberDto: {
            /** @description the code of the registered device */
            device: string;
            /** @description the next number of this device */
            seq: number;
            /** @description the year in which it was given */
            year: number;
        };
        OpenedView: {
            caseId: string;
            number: string;
        };
        CaseMovedView: {
            caseId: string;
            number: string;
            version: number;
            state: string;
            ownerUnit: string;
            /** @description the linked case that the event has opened */
            opened?: components["schemas"]["OpenedView"];
        };
        NewCaseDto: {
            number?: components["schemas"]["OfflineNumberDto"];
            inputs?: {
                /** @description Masih ada tahap perjalanan berikutnya / There are more legs */
                more_legs?: boolean;
                /**
                 * @description Moda tahap perjalanan ini / Mode of this leg
                 * @enum {string}
                 */
                leg_mode?: "land" | "sea";
                /** @description Syarat mitra di setiap tahap terpenuhi / The partner rules of every leg are met */
                partner_rules_met?: boolean;
                /** @description Tempat tersedia (tempat tidur, tempat tambahan berizin, atau tempat pada tanggal sensus) / A place is ready (a bed, an authorised extra place or a dated census place) */
                place_ready?: boolean;
                /**
                 * @description Cara mandiri atau pindah / How the person has settled
                 * @enum {string}
                 */
                settled_as?: "independent" | "other_institution";
                /**
                 * @description Alasan tidak diterima di tujuan / Why the destination declined
                 * @enum {string}
                 */
                decline_reason?: "family_refused" | "wrong_place";
            };
            step?: components["schemas"]["AdmissionStep"] | components["schemas"]["AftercareStep"] | components["schemas"]["ArrivalStep"] | components["schemas"]["AssessmentStep"] | components["schemas"]["BurialStep"] | components["schemas"]["CarriedOverStep"] | components["schemas"]["DeathStep"] | components["schemas"]["DecisionStep"] | components["schemas"]["DepartureStep"] | components["schemas"]["DestinationStep"] | components["schemas"]["EscortStep"] | components["schemas"]["FileStep"] | components["schemas"]["HandoverStep"] | components["schemas"]["HealthStep"] | components["schemas"]["IdentityStep"] | components["schemas"]["InboundStep"] | components["schemas"]["IntakeDoneStep"] | components["schemas"]["LetterStep"] | components["schemas"]["MeetingStep"] | components["schemas"]["MinimumSetStep"] | components["schemas"]["MissingStep"] | components["schemas"]["NoteStep"] | components["schemas"]["OutreachStep"] | components["schemas"]["OverrideStep"] | components["schemas"]["PlaceDeclinedStep"] | components["schemas"]["PlacementStep"] | components["schemas"]["ReceiptStep"] | components["schemas"]["ReferralStep"] | components["schemas"]["RegistrationStep"] | components["schemas"]["ReportStep"] | components["schemas"]["SameStep"] | components["schemas"]["StayStep"] | components["schemas"]["TracingStep"] | components["schemas"]["TransferStep"] | components["schemas"]["WillStep"];
        };
        OpenGroupDto: {
            /** @enum {string} */
            kind: "family" | "companions" | "raid" | "arrival";
            sop?: string;
            event: string;
            region: string;
            members: components["schemas"]["NewCaseDto"][];
        };
        RefusedView: {
            code: string;
            message: components["schemas"]["WordsView"];
        };
        OutcomeView: {
            moved: components["schemas"]["CaseMovedView"] | null;
            refused: components["schemas"]["RefusedView"] | null;
        };
        GroupOpenedView: {
            groupId: string;
            outcomes: components["schemas"]["OutcomeView"][];
        };
        StateView: {
            /** @description of the SOP file */
            state: string;
            label: components["schemas"]["WordsView"];
        };
        UnitView: {
            id: string;
            code: string;
            name: string;
        };
        CaseRow: {
            id: string;
            number: string;
            state: components["schemas"]["StateView"];
            since: string;
            /** @description the nearest promise of its clocks */
            dueAt: string | null;
            overdue: boolean;
            owner: components["schemas"]["UnitView"];
            /** @description who works on it */
            claimedBy: string | null;
            /** @description as "S. A."; null: nameless */
            initials: string | null;
            place: string | null;
            groupId: string | null;
            openedAt: string;
            closedAt: string | null;
            /** @description for whom it waits and what moves it, in brief */
            waiting: components["schemas"]["WordsView"];
        };
        GroupView: {
            groupId: string;
            /** @description family, companions, raid or arrival */
            kind: string;
            openedAt: string;
            /** @description how many there are in all, those that may not be seen too */
            size: number;
            items: components["schemas"]["CaseRow"][];
            next: string | null;
        };
        MemberEventDto: {
            /** @description the version that was seen; left out: whatever it is now */
            version?: number;
            inputs?: {
                /** @description Masih ada tahap perjalanan berikutnya / There are more legs */
                more_legs?: boolean;
                /**
                 * @description Moda tahap perjalanan ini / Mode of this leg
                 * @enum {string}
                 */
                leg_mode?: "land" | "sea";
                /** @description Syarat mitra di setiap tahap terpenuhi / The partner rules of every leg are met */
                partner_rules_met?: boolean;
                /** @description Tempat tersedia (tempat tidur, tempat tambahan berizin, atau tempat pada tanggal sensus) / A place is ready (a bed, an authorised extra place or a dated census place) */
                place_ready?: boolean;
                /**
                 * @description Cara mandiri atau pindah / How the person has settled
                 * @enum {string}
                 */
                settled_as?: "independent" | "other_institution";
                /**
                 * @description Alasan tidak diterima di tujuan / Why the destination declined
                 * @enum {string}
                 */
                decline_reason?: "family_refused" | "wrong_place";
            };
            /**
             * Format: uuid
             * @description which handoff is answered, when several are open
             */
            handoffId?: string;
            /**
             * @description code of the reason for declining or taking back
             * @enum {string}
             */
            reason?: "full" | "not_our_area" | "incomplete_file" | "needs_treatment" | "family_refused" | "wrong_place" | "wrong_unit" | "other";
            /**
             * Format: uuid
             * @description the case that this one is merged into
             */
            otherCaseId?: string;
            step?: components["schemas"]["AdmissionStep"] | components["schemas"]["AftercareStep"] | components["schemas"]["ArrivalStep"] | components["schemas"]["AssessmentStep"] | components["schemas"]["BurialStep"] | components["schemas"]["CarriedOverStep"] | components["schemas"]["DeathStep"] | components["schemas"]["DecisionStep"] | components["schemas"]["DepartureStep"] | components["schemas"]["DestinationStep"] | components["schemas"]["EscortStep"] | components["schemas"]["FileStep"] | components["schemas"]["HandoverStep"] | components["schemas"]["HealthStep"] | components["schemas"]["IdentityStep"] | components["schemas"]["InboundStep"] | components["schemas"]["IntakeDoneStep"] | components["schemas"]["LetterStep"] | components["schemas"]["MeetingStep"] | components["schemas"]["MinimumSetStep"] | components["schemas"]["MissingStep"] | components["schemas"]["NoteStep"] | components["schemas"]["OutreachStep"] | components["schemas"]["OverrideStep"] | components["schemas"]["PlaceDeclinedStep"] | components["schemas"]["PlacementStep"] | components["schemas"]["ReceiptStep"] | components["schemas"]["ReferralStep"] | components["schemas"]["RegistrationStep"] | components["schemas"]["ReportStep"] | components["schemas"]["SameStep"] | components["schemas"]["StayStep"] | components["schemas"]["TracingStep"] | components["schemas"]["TransferStep"] | components["schemas"]["WillStep"];
            /** Format: uuid */
            caseId: string;
        };
        GroupEventDto: {
            members: components["schemas"]["MemberEventDto"][];
        };
        GroupMovedView: {
            outcomes: components["schemas"]["OutcomeView"][];
        };
        Counts: {
            open: number;
            overdue: number;
            /** @description due within a day */
            soon: number;
            unclaimed: number;
            /** @description claimed by who asks */
            mine: number;
            /** @description handoffs that wait for this unit's answer */
            offered: number;
        };
        Worklist: {
            items: components["schemas"]["CaseRow"][];
            /** @description of the same moment as the items */
            counts: components["schemas"]["Counts"];
            next: string | null;
        };
        StageView: {
            /** @description of the SOP file */
            state: string;
            label: components["schemas"]["WordsView"];
            open: number;
            overdue: number;
        };
        StagesView: {
            items: components["schemas"]["StageView"][];
        };
        CaseList: {
            items: components["schemas"]["CaseRow"][];
            next: string | null;
        };
        PersonSearchDto: {
            /** @description `next` of the page before */
            after?: string;
            /**
             * @description how many at most
             * @default 50
             */
            limit: number;
            name?: string;
            nik?: string;
            phone?: string;
        };
        RegionView: {
            /** @description of the SOP file */
            state: string;
            label: components["schemas"]["WordsView"];
            region: string;
            regionLabel: components["schemas"]["WordsView"];
        };
        FactView: {
            name: string;
            label: components["schemas"]["WordsView"];
            value: string;
        };
        HandoffView: {
            id: string;
            kind: string;
            label: components["schemas"]["WordsView"];
            status: string;
            /** @description of the SOP: dinsos, partner, ... */
            toOwner: string;
            /** @description whether who receives has no account, and answers by a link that is made for it */
            byLink: boolean;
            /** @description whether responsibility moves, or the person alone */
            moves: string;
            from: components["schemas"]["UnitView"];
            /** @description null while only the kind of receiver is known */
            to: components["schemas"]["UnitView"] | null;
            offeredAt: string;
            dueAt: string | null;
            answeredAt: string | null;
            /** @description code */
            reason: string | null;
            /** @description the events that answer it */
            accepted: string;
            declined: string;
            /** @description the event that takes it back; null: it cannot be */
            withdrawn: string | null;
        };
        ClockView: {
            clock: string;
            label: components["schemas"]["WordsView"];
            because: string;
            startedAt: string;
            /** @description when it was promised; null while it stands still */
            targetAt: string | null;
            /** @description when something happens next */
            nextAt: string | null;
            pausedBecause: string | null;
            late: boolean;
        };
        WaitingView: {
            /** @description who, since when, by which rule, what moves it, what happens next and when */
            sentence: components["schemas"]["WordsView"];
            chain: components["schemas"]["WordsView"][];
        };
        InputView: {
            name: string;
            label: components["schemas"]["WordsView"];
            /** @description `true`, `false`, or a code */
            values: string[];
        };
        PossibleView: {
            event: string;
            label: components["schemas"]["WordsView"];
            region: string;
            /** @description rows of the office's table */
            row: string;
            because: string;
            /** @description whether it can be taken: yes, no, or it depends on the inputs */
            ready: string;
            /** @description what does not hold yet */
            missing: components["schemas"]["WordsView"][];
            roles: string[];
            /** @description whether the role of who asks may take it */
            mine: boolean;
            /** @description to be given with the command */
            inputs: components["schemas"]["InputView"][];
            /** @description whether it may happen in (nearly) any state, not as a step of this one */
            everywhere: boolean;
            /** @description where it leads; null: the state stays */
            to: components["schemas"]["StateView"] | null;
        };
        LinkView: {
            /** @description duplicate_of, has_duplicate, follows, followed_by */
            kind: string;
            caseId: string;
            number: string;
        };
        DocumentView: {
            document: string;
            label: components["schemas"]["WordsView"];
            number: string | null;
            issuedAt: string;
        };
        CaseView: {
            id: string;
            number: string;
            state: components["schemas"]["StateView"];
            since: string;
            /** @description the nearest promise of its clocks */
            dueAt: string | null;
            overdue: boolean;
            owner: components["schemas"]["UnitView"];
            /** @description who works on it */
            claimedBy: string | null;
            /** @description as "S. A."; null: nameless */
            initials: string | null;
            place: string | null;
            groupId: string | null;
            openedAt: string;
            closedAt: string | null;
            /** @description for whom it waits and what moves it, in brief */
            waiting: components["schemas"]["WordsView"];
            /** @description account of who works on it */
            claimedById: string | null;
            sop: string;
            sopVersion: number;
            /** @description to be sent back with a command, so that nothing is decided on what is no longer so */
            version: number;
            regions: components["schemas"]["RegionView"][];
            facts: components["schemas"]["FactView"][];
            openedBy: components["schemas"]["UnitView"];
            foundRegion: string | null;
            destinationRegion: string | null;
            handoffs: components["schemas"]["HandoffView"][];
            clocks: components["schemas"]["ClockView"][];
            why: components["schemas"]["WaitingView"];
            possible: components["schemas"]["PossibleView"][];
            links: components["schemas"]["LinkView"][];
            documents: components["schemas"]["DocumentView"][];
        };
        TimelineEntry: {
            seq: number;
            at: string;
            event: string;
            label: components["schemas"]["WordsView"];
            row: string;
            because: string;
            from: components["schemas"]["StateView"];
            to: components["schemas"]["StateView"];
            /** @description display name of the account; a partner or the system by role */
            by: string;
            role: string;
            unit: components["schemas"]["UnitView"] | null;
            /** @description codes and references of the step; never personal data */
            data: {
                [key: string]: unknown;
            };
            /** @description who, what and why in one line */
            line: components["schemas"]["WordsView"];
        };
        Timeline: {
            items: components["schemas"]["TimelineEntry"][];
            /** @description to be sent as `after` for what follows; null: this was all */
            next: string | null;
        };
        PersonRecordView: {
            /** @description identity, or answers:<event> */
            kind: string;
            /** @description of the event whose answers it holds; null: of none */
            label: components["schemas"]["WordsView"] | null;
            version: number;
            recordedAt: string;
            because: string;
            /** @description null: erased */
            data: {
                [key: string]: unknown;
            } | null;
        };
        PersonView: {
            personId: string;
            records: components["schemas"]["PersonRecordView"][];
        };
        RecordVersionView: {
            version: number;
            recordedAt: string;
            /** @description display name of who recorded it; null: somebody without an account */
            recordedBy: string | null;
            /** @description null: erased */
            data: {
                [key: string]: unknown;
            } | null;
        };
        RecordHistory: {
            items: components["schemas"]["RecordVersionView"][];
            next: string | null;
        };
        ClaimDto: {
            /** @description take it over from a colleague; leads only */
            takeOver?: boolean;
        };
        ClaimedView: {
            claimedBy: string | null;
        };
        OfferRow: {
            handoff: components["schemas"]["HandoffView"];
            case: components["schemas"]["CaseRow"];
        };
        Offers: {
            items: components["schemas"]["OfferRow"][];
            next: string | null;
        };
        NoticeView: {
            id: string;
            caseId: string;
            number: string;
            /** @description handoff, answer, event, clock or task */
            kind: string;
            subject: string;
            words: components["schemas"]["WordsView"];
            at: string;
            seenAt: string | null;
        };
        Notices: {
            items: components["schemas"]["NoticeView"][];
            unseen: number;
            next: string | null;
        };
        SeeNoticesDto: {
            ids: string[];
            /** @description false: takes it back */
            seen: boolean;
        };
        NoticesSeen: {
            /** @description those that were changed */
            ids: string[];
        };
        DeviceView: {
            /** @description goes into the case numbers that this phone gives */
            code: string;
        };
        CensusView: {
            /** @description ISO 8601, UTC */
            asOf: string;
            /** @description null: only the capacity is known */
            present: number | null;
            female: number | null;
            male: number | null;
            capacity: number | null;
            /** @description beds, building or quota (the size of an intake, not beds); null: not said */
            capacityKind: string | null;
            /** @description reported (by its staff), imported or reference (published somewhere) */
            source: string;
            note: string | null;
        };
        FacilityRow: {
            /** @description as live changes name it */
            id: string;
            /** @description as LIPONSOS-SBY */
            code: string;
            name: string;
            /** @description upt, liponsos, rumah_singgah, city_shelter, hospital or other */
            kind: string;
            /** @description code of the unit that runs it */
            unit: string;
            /** @description Kemendagri code */
            region: string;
            lat: number | null;
            lon: number | null;
            /** @description whom it is for; empty: not known */
            serves: string[];
            /** @description null: not known */
            sex: string | null;
            /** @description in years; null: none, or not known */
            ageMin: number | null;
            ageMax: number | null;
            /** @description whether it takes people without identity, straight from the street: yes, maybe, no; null: not known */
            unidentified: string | null;
            /** @description null: none, or not known */
            stayLimitDays: number | null;
            /** @description it, or some of its beds, is made up to try the program */
            synthetic: boolean;
            /** @description people who stay there without a bed */
            withoutBed: number;
            /** @description places over capacity that are in use */
            extra: number;
            /** @description of all who stay there, those away for a while or absconded */
            away: number;
            /** @description more people than beds; without a list of beds by the last census: more than its capacity, if that is known */
            overCapacity: boolean;
            /** @description by a list of beds, or as reported last */
            capacityKnown: boolean;
            /** @description how long a hold lasts, in minutes */
            holdMinutes: number;
            /** @description how long an offer waits for an answer, in hours */
            answerHours: number;
            /** @description how long the bed of somebody who absconded is kept, in days */
            absentDays: number;
            /** @description where what is said of it comes from */
            source: string | null;
            /** @description the last one; null: none is known */
            census: components["schemas"]["CensusView"] | null;
            /** @description ISO 8601, UTC; null: it is open */
            closedAt: string | null;
            /** @description repair, infection, staff, disputed or other */
            closedBecause: string | null;
            /** @description null: there is no list of beds, so nobody knows */
            beds: number | null;
            /** @description of the beds */
            closed: number;
            /** @description of the beds; with those kept for somebody who is away */
            occupied: number;
            held: number;
            /** @description null: not known; never proposed */
            free: number | null;
        };
        FacilityPage: {
            items: components["schemas"]["FacilityRow"][];
            /** @description to be sent as `after` for what follows; null: this was all */
            next: string | null;
        };
        WardView: {
            name: string;
            /** @description female, male or any */
            sex: string;
            /** @description in years; null: none */
            ageMin: number | null;
            ageMax: number | null;
            /** @description general, psychiatric, disabled or medical */
            condition: string;
            isolation: boolean;
            /** @description null: there is no list of beds, so nobody knows */
            beds: number | null;
            /** @description of the beds */
            closed: number;
            /** @description of the beds; with those kept for somebody who is away */
            occupied: number;
            held: number;
            /** @description null: not known; never proposed */
            free: number | null;
        };
        FacilityView: {
            /** @description as live changes name it */
            id: string;
            /** @description as LIPONSOS-SBY */
            code: string;
            name: string;
            /** @description upt, liponsos, rumah_singgah, city_shelter, hospital or other */
            kind: string;
            /** @description code of the unit that runs it */
            unit: string;
            /** @description Kemendagri code */
            region: string;
            lat: number | null;
            lon: number | null;
            /** @description whom it is for; empty: not known */
            serves: string[];
            /** @description null: not known */
            sex: string | null;
            /** @description in years; null: none, or not known */
            ageMin: number | null;
            ageMax: number | null;
            /** @description whether it takes people without identity, straight from the street: yes, maybe, no; null: not known */
            unidentified: string | null;
            /** @description null: none, or not known */
            stayLimitDays: number | null;
            /** @description it, or some of its beds, is made up to try the program */
            synthetic: boolean;
            /** @description people who stay there without a bed */
            withoutBed: number;
            /** @description places over capacity that are in use */
            extra: number;
            /** @description of all who stay there, those away for a while or absconded */
            away: number;
            /** @description more people than beds; without a list of beds by the last census: more than its capacity, if that is known */
            overCapacity: boolean;
            /** @description by a list of beds, or as reported last */
            capacityKnown: boolean;
            /** @description how long a hold lasts, in minutes */
            holdMinutes: number;
            /** @description how long an offer waits for an answer, in hours */
            answerHours: number;
            /** @description how long the bed of somebody who absconded is kept, in days */
            absentDays: number;
            /** @description where what is said of it comes from */
            source: string | null;
            /** @description the last one; null: none is known */
            census: components["schemas"]["CensusView"] | null;
            /** @description ISO 8601, UTC; null: it is open */
            closedAt: string | null;
            /** @description repair, infection, staff, disputed or other */
            closedBecause: string | null;
            /** @description null: there is no list of beds, so nobody knows */
            beds: number | null;
            /** @description of the beds */
            closed: number;
            /** @description of the beds; with those kept for somebody who is away */
            occupied: number;
            held: number;
            /** @description null: not known; never proposed */
            free: number | null;
            /** @description by name */
            wards: components["schemas"]["WardView"][];
        };
        AddFacilityDto: {
            /** @description as LIPONSOS-SBY; it is never changed */
            code: string;
            name: string;
            /**
             * @description a UPT comes with the reference data only
             * @enum {string}
             */
            kind: "upt" | "other" | "liponsos" | "rumah_singgah" | "city_shelter" | "hospital";
            /** @description Kemendagri code of the city or regency, as 35.78 */
            region: string;
            /** @description code of the unit that runs it, if it is not one's own: for Rehsos */
            unit?: string;
            lat?: number;
            lon?: number;
            /** @description empty: not known */
            serves?: ("street" | "elder" | "toddler" | "child" | "youth" | "offending_child" | "psychiatric" | "leprosy" | "blind" | "deaf" | "physical" | "intellectual" | "women")[];
            /** @enum {string|null} */
            sex?: "female" | "male" | "any" | null;
            /** @description in years */
            ageMin?: number | null;
            /** @description in years, included */
            ageMax?: number | null;
            /**
             * @description whether it takes people without identity, straight from the street
             * @enum {string|null}
             */
            unidentified?: "yes" | "maybe" | "no" | null;
            /** @description in days */
            stayLimitDays?: number | null;
        };
        FacilityChanged: {
            code: string;
        };
        FacilitySettingsDto: {
            /** @description how long a hold lasts */
            holdMinutes?: number;
            /** @description how long an offer waits for an answer */
            answerHours?: number;
            /** @description how long the bed of somebody who absconded is kept */
            absentDays?: number;
            /** @description empty: not known */
            serves?: ("street" | "elder" | "toddler" | "child" | "youth" | "offending_child" | "psychiatric" | "leprosy" | "blind" | "deaf" | "physical" | "intellectual" | "women")[];
            /** @enum {string|null} */
            sex?: "female" | "male" | "any" | null;
            /** @description in years */
            ageMin?: number | null;
            /** @description in years, included */
            ageMax?: number | null;
            /**
             * @description whether it takes people without identity, straight from the street
             * @enum {string|null}
             */
            unidentified?: "yes" | "maybe" | "no" | null;
            /** @description in days */
            stayLimitDays?: number | null;
        };
        AddWardDto: {
            name: string;
            /** @enum {string} */
            sex?: "female" | "male" | "any";
            /** @description in years; null: none */
            ageMin?: number | null;
            /** @description in years, included; null: none */
            ageMax?: number | null;
            /** @enum {string} */
            condition?: "psychiatric" | "general" | "disabled" | "medical";
            isolation?: boolean;
        };
        WardChanged: {
            facility: string;
            ward: string;
        };
        WardSettingsDto: {
            /** @enum {string} */
            sex?: "female" | "male" | "any";
            /** @description in years; null: none */
            ageMin?: number | null;
            /** @description in years, included; null: none */
            ageMax?: number | null;
            /** @enum {string} */
            condition?: "psychiatric" | "general" | "disabled" | "medical";
            isolation?: boolean;
        };
        AddBedsDto: {
            /** @description name */
            ward: string;
            /** @description made up, to try the program */
            synthetic?: boolean;
            /** @description as Melati-03 */
            names: string[];
        };
        BedsChanged: {
            facility: string;
            /** @description how many */
            beds: number;
        };
        BedNamesDto: {
            /** @description as Melati-03 */
            names: string[];
        };
        CloseBedsDto: {
            /** @description an instant with its offset, as 2026-11-22T15:10:00+07:00, a year from now at the latest; without end if not said */
            until?: string;
            /** @enum {string} */
            reason: "other" | "repair" | "infection" | "staff" | "disputed";
            /** @description names */
            beds?: string[];
            /** @description name */
            ward?: string;
        };
        WhichBedsDto: {
            /** @description names */
            beds?: string[];
            /** @description name */
            ward?: string;
        };
        CloseFacilityDto: {
            /** @enum {string} */
            reason: "other" | "repair" | "infection" | "staff" | "disputed";
        };
        ReportCensusDto: {
            /** @description when they were counted: an instant with its offset, as 2026-11-22T15:10:00+07:00 */
            asOf: string;
            /** @description how many were there */
            present: number;
            female?: number;
            male?: number;
            capacity?: number;
            /**
             * @description what the capacity counts; a quota is the size of an intake, not beds
             * @enum {string}
             */
            capacityKind?: "beds" | "building" | "quota";
        };
        CensusReported: {
            facility: string;
            /** @description ISO 8601, UTC */
            asOf: string;
        };
        CensusPage: {
            items: components["schemas"]["CensusView"][];
            /** @description to be sent as `after` for what follows; null: this was all */
            next: string | null;
        };
        TableFinding: {
            /** @description of the file, the headings being 1 */
            line: number;
            /** @description name of the column; `#4` for one that is not known; null: the row as a whole */
            column: string | null;
            code: string;
            /**
             * @description bad: the row is not imported; warning: it is
             * @enum {string}
             */
            severity: "bad" | "warning";
            message: components["schemas"]["WordsView"];
            /** @description the line that it does not agree with */
            otherLine: number | null;
        };
        FacilityImportReport: {
            added: number;
            /** @description facilities of the file that were there before */
            known: number;
            dryRun: boolean;
            rows: number;
            good: number;
            bad: number;
            /** @description findings that keep no row out */
            warnings: number;
            /** @description at most 500, the bad ones first */
            findings: components["schemas"]["TableFinding"][];
            findingsLeftOut: number;
        };
        BedImportReport: {
            wardsAdded: number;
            bedsAdded: number;
            /** @description beds of the file that were there before */
            bedsKnown: number;
            dryRun: boolean;
            rows: number;
            good: number;
            bad: number;
            /** @description findings that keep no row out */
            warnings: number;
            /** @description at most 500, the bad ones first */
            findings: components["schemas"]["TableFinding"][];
            findingsLeftOut: number;
        };
        HoldDto: {
            /** @description code of the facility */
            facility: string;
            /** @description one, or a family or group: all of them, or nobody */
            caseIds: string[];
            /** @description name of a ward; left out: where they fit */
            ward?: string;
            /** @description name of a bed, for one person; left out: one is chosen */
            bed?: string;
            /** @description left out: as long as the facility says, 90 in most */
            minutes?: number;
            /** @description somebody with an infection that others must be kept from */
            isolation?: boolean;
            /**
             * @description why it may be a place that does not fit; only for those with the right to it
             * @enum {string}
             */
            override?: "emergency" | "no_other_place" | "family_together" | "on_doctors_advice" | "other";
        };
        HeldView: {
            holdId: string;
            caseId: string;
            /** @description name */
            bed: string;
            /** @description name */
            ward: string;
            /** @description then the bed is free again by itself */
            until: string;
        };
        HoldsView: {
            /** @description code of the facility */
            facility: string;
            /** @description one for each client */
            holds: components["schemas"]["HeldView"][];
        };
        ExtendHoldDto: {
            /** @description from now; left out: as long as the facility says */
            minutes?: number;
        };
        ExtendedView: {
            until: string;
        };
        ArrivingCase: {
            caseId: string;
            number: string;
        };
        ArrivalDto: {
            /** Format: uuid */
            caseId: string;
            /** @description name; left out: the held one, or one is chosen */
            bed?: string;
        };
        CheckInDto: {
            /** @description one, or a family or group: all of them, or nobody */
            arrivals: components["schemas"]["ArrivalDto"][];
            /** @description when they came; left out: now */
            at?: string;
            /** @description the day they are expected to leave */
            expectedEnd?: string;
            /** @description people with an infection that others must be kept from */
            isolation?: boolean;
            /** @description whether stays elsewhere end with it */
            transfer?: boolean;
            /**
             * @description why it may be a place that does not fit; only for those with the right to it
             * @enum {string}
             */
            override?: "emergency" | "no_other_place" | "family_together" | "on_doctors_advice" | "other";
        };
        StayView: {
            caseId: string;
            /** @description code of the facility */
            facility: string;
            /** @description name; null: without a bed */
            bed: string | null;
            since: string;
        };
        CheckedInView: {
            /** @description in the order asked */
            stays: components["schemas"]["StayView"][];
        };
        UseView: {
            /** @enum {string} */
            kind: "hold" | "stay";
            /** @description of the hold or stay */
            id: string;
            /** @description code of the facility */
            facility: string;
            facilityName: string;
            /** @description name; null: without a bed */
            bed: string | null;
            since: string;
            /** @description null: no end is set */
            until: string | null;
            /** @description why it ended: taken, released, expired; moved, transferred, went_home, died, …; null: it has not, or nobody said */
            endReason: string | null;
            /**
             * @description away for a while, or absconded; null: neither
             * @enum {string|null}
             */
            away: "leave" | "absconded" | null;
            dueBack: string | null;
        };
        UseList: {
            items: components["schemas"]["UseView"][];
            next: string | null;
        };
        LeaveDto: {
            /** @enum {string} */
            reason: "hospital" | "family" | "paperwork" | "work" | "court" | "other";
            /** @description when they are expected back */
            dueBack?: string;
        };
        MoveDto: {
            /** @description name of the other bed */
            bed: string;
            /**
             * @description why it may be a place that does not fit; only for those with the right to it
             * @enum {string}
             */
            override?: "emergency" | "no_other_place" | "family_together" | "on_doctors_advice" | "other";
        };
        CheckOutDto: {
            /** @enum {string} */
            reason: "went_home" | "own_means" | "to_hospital" | "to_other_facility" | "left" | "wrongly_recorded" | "other";
            /** @description when they left; left out: now */
            at?: string;
        };
        ExtraPlaceDto: {
            /** @description name of the ward it is in */
            ward: string;
            /** @description name of the place, as Koridor-1 */
            name: string;
            /** @description when the permission ends; a year from now at the latest */
            until: string;
            /** @enum {string} */
            reason: "emergency" | "no_other_place" | "disaster" | "court_order" | "family_together" | "other";
            letterNumber?: string;
        };
        ExtraPlaceView: {
            /** @description code of the facility */
            facility: string;
            /** @description name of the place, for checking in */
            bed: string;
            until: string;
        };
        RenewExtraDto: {
            /** @description when the permission now ends; a year from now at the latest */
            until: string;
            /** @enum {string} */
            reason: "emergency" | "no_other_place" | "disaster" | "court_order" | "family_together" | "other";
            letterNumber?: string;
        };
        PlaceReasonView: {
            code: string;
            /**
             * @description forbids: only somebody with the right lets it pass
             * @enum {string}
             */
            weight: "for" | "against" | "forbids";
            words: components["schemas"]["WordsView"];
        };
        PlaceMatchView: {
            /** @description from 1 */
            rank: number;
            code: string;
            name: string;
            kind: string;
            /** @description whether all can be housed there now, with nothing overridden */
            fits: boolean;
            /** @description it fits, it does not and why, or its staff must be asked */
            words: components["schemas"]["WordsView"];
            /** @description of its kind of match, the higher the better: the sum of what its reasons count */
            score: number;
            reasons: components["schemas"]["PlaceReasonView"][];
            /** @description beds now; null: the capacity is not known */
            free: number | null;
            /** @description beds that are planned to be free within 7 days; null: not known */
            expected: number | null;
            /** @description as the crow flies, from the middle of where they were found; null: not known */
            distanceKm: number | null;
            /**
             * @description all in one ward, all in the facility, or not
             * @enum {string}
             */
            together: "no" | "ward" | "facility";
        };
        PlaceMatches: {
            /** @description for how many people a place is looked for */
            persons: number;
            /** @description of these people, as they are named to hold places for them */
            caseIds: string[];
            items: components["schemas"]["PlaceMatchView"][];
            next: string | null;
        };
        PlaceOfferView: {
            id: string;
            /** @description code */
            facility: string;
            name: string;
            status: string;
            words: components["schemas"]["WordsView"];
            offeredAt: string;
            expiresAt: string;
            answeredAt: string | null;
            /** @description code of why it declined */
            reason: string | null;
            /** @description what the refusal leads to */
            consequence: components["schemas"]["WordsView"] | null;
            /** @description until when the client is not offered there again; null: at once, or never again (see the consequence) */
            notAgainBefore: string | null;
        };
        PlaceOffers: {
            items: components["schemas"]["PlaceOfferView"][];
            next: string | null;
        };
        CriterionView: {
            code: string;
            points: number;
            words: components["schemas"]["WordsView"];
        };
        WaitingOfferView: {
            id: string;
            /** @description code of the facility that is asked */
            facility: string;
            name: string;
            /** @description when its time to answer ends */
            expiresAt: string;
        };
        WaitingAlarmView: {
            /** @description that have passed */
            days: number;
            words: components["schemas"]["WordsView"];
        };
        WaitingClientView: {
            /** @description from 1, of those in this list */
            rank: number;
            caseId: string;
            number: string;
            /** @description the kind of home that Rehsos has ordered; null: not said */
            programme: string | null;
            joinedAt: string;
            daysWaiting: number;
            /** @description the sum of the criteria */
            points: number;
            criteria: components["schemas"]["CriterionView"][];
            /** @description how many of a family wait together with them, themselves included */
            family: number;
            offer: components["schemas"]["WaitingOfferView"] | null;
            /** @description why no place is offered now; null: one is, or will be as soon as one is free */
            obstacle: components["schemas"]["WordsView"] | null;
            /** @description the longest first */
            alarms: components["schemas"]["WaitingAlarmView"][];
        };
        WaitingEntries: {
            items: components["schemas"]["WaitingClientView"][];
            /** @description of how many these are a page */
            waiting: number;
            next: string | null;
        };
        DeclineReasonView: {
            reason: string;
            label: components["schemas"]["WordsView"];
            consequence: components["schemas"]["WordsView"];
        };
        DeclineReasons: {
            items: components["schemas"]["DeclineReasonView"][];
        };
        OfferAnsweredView: {
            offerIds: string[];
            /** @enum {string} */
            answer: "accepted" | "declined";
            /** @description until when the beds are kept for the journey; null: they are not */
            heldUntil: string | null;
            /** @description what follows */
            words: components["schemas"]["WordsView"];
        };
        DeclineOfferDto: {
            /**
             * @description has a consequence, which is in the answer
             * @enum {string}
             */
            reason: "other" | "full" | "wrong_group" | "needs_treatment" | "incomplete_file" | "isolation";
        };
        BoardFacility: {
            code: string;
            name: string;
            kind: string;
            /** @description made up, to try the program */
            synthetic: boolean;
            /** @description in days; null: none, or not known */
            stayLimitDays: number | null;
        };
        AwayView: {
            /** @description leave, absconded */
            kind: string;
            since: string;
            /** @description of a leave */
            dueBack: string | null;
            /** @description whether that has passed */
            late: boolean;
        };
        BoardResident: {
            caseId: string;
            caseNumber: string;
            /** @description as "S. A."; null: nameless */
            initials: string | null;
            /** @description when the stay in this facility began, over all its beds */
            admittedAt: string;
            /** @description midnights since then */
            days: number;
            away: components["schemas"]["AwayView"] | null;
            expectedEnd: string | null;
            /** @description when the stay has lasted as long as it may */
            yearLimit: string;
        };
        BoardHold: {
            holdId: string;
            caseId: string;
            caseNumber: string;
            /** @description as "S. A."; null: nameless */
            initials: string | null;
            until: string;
            /** @description code of the unit that holds it; null: the system */
            unit: string | null;
        };
        BoardClosure: {
            /** @description null: until it is opened */
            until: string | null;
            reason: string | null;
        };
        BoardBed: {
            id: string;
            name: string;
            synthetic: boolean;
            /** @description free, held, occupied, closed */
            state: string;
            resident: components["schemas"]["BoardResident"] | null;
            hold: components["schemas"]["BoardHold"] | null;
            closure: components["schemas"]["BoardClosure"] | null;
        };
        BoardWard: {
            name: string;
            sex: string;
            /** @description in years, both included */
            ageMin: number | null;
            ageMax: number | null;
            condition: string;
            isolation: boolean;
            /** @description Melati-2 before Melati-10 */
            beds: components["schemas"]["BoardBed"][];
        };
        BoardExtraPlace: {
            id: string;
            name: string;
            synthetic: boolean;
            /** @description free, held, occupied, closed */
            state: string;
            resident: components["schemas"]["BoardResident"] | null;
            hold: components["schemas"]["BoardHold"] | null;
            closure: components["schemas"]["BoardClosure"] | null;
            ward: string;
            /** @description role that allowed it; null: nobody ever has */
            authorisedRole: string | null;
            reason: string | null;
            /** @description how long it is or was allowed */
            until: string | null;
            /** @description the permission has run out though it is in use */
            ended: boolean;
            /** @description to be shown in red: over capacity, allowed or not; null: not in use */
            alarm: components["schemas"]["WordsView"] | null;
        };
        BoardWithoutBed: {
            /** @description the bed as the staff call it */
            saidBed: string | null;
            resident: components["schemas"]["BoardResident"] | null;
            hold: components["schemas"]["BoardHold"] | null;
        };
        BoardCounts: {
            /** @description known: there is a list of beds; unknown */
            capacity: string;
            beds: number | null;
            free: number | null;
            held: number | null;
            /** @description slept in, or kept for somebody who is away */
            occupied: number | null;
            closed: number | null;
            /** @description places over capacity in use */
            extra: number;
            /** @description of these, those whose permission has run out */
            extraEnded: number;
            withoutBed: number;
            /** @description people in a stay, but for those who absconded; null: nobody is recorded, and there is no list of beds */
            residents: number | null;
            /** @description of these, on leave */
            onLeave: number;
            /** @description beds occupied and extra places used, per cent of the beds that are not closed; over 100 is over capacity */
            utilisation: number | null;
        };
        ReportedCensus: {
            asOf: string;
            /** @description null: only the capacity is known */
            present: number | null;
            female: number | null;
            male: number | null;
            capacity: number | null;
            /** @description beds, building, or quota: the size of an intake, which says nothing of beds */
            capacityKind: string | null;
            /** @description reported, imported, reference */
            source: string;
        };
        BedBoard: {
            facility: components["schemas"]["BoardFacility"];
            /** @description the database's clock when this was read */
            asOf: string;
            /** @description the moment that is shown */
            at: string;
            /** @description in natural order */
            wards: components["schemas"]["BoardWard"][];
            extra: components["schemas"]["BoardExtraPlace"][];
            withoutBed: components["schemas"]["BoardWithoutBed"][];
            counts: components["schemas"]["BoardCounts"];
            /** @description the latest report until then, where there is no list of beds */
            reported: components["schemas"]["ReportedCensus"] | null;
        };
        PlacedState: {
            state: string;
            label: components["schemas"]["WordsView"];
        };
        ResidentRow: {
            stayId: string;
            caseId: string;
            caseNumber: string;
            /** @description every name as stated; null for who is not of the facility's own unit. Read by name: it is kept who has read it */
            names: string[] | null;
            /** @description as "S. A."; null: nameless */
            initials: string | null;
            ward: string | null;
            /** @description of the list of beds, or as the staff call it; null: none, or not said */
            bed: string | null;
            admittedAt: string;
            /** @description midnights since then */
            days: number;
            /** @description when the stay has lasted as long as it may */
            yearLimit: string;
            /** @description null: no review is due */
            nextReview: string | null;
            expectedEnd: string | null;
            state: components["schemas"]["PlacedState"];
            away: components["schemas"]["AwayView"] | null;
            /** @description longer here than the facility's limit of days allows; false where it has none */
            overstay: boolean;
        };
        ResidentPage: {
            asOf: string;
            items: components["schemas"]["ResidentRow"][];
            /** @description to be sent as `after` for what follows; null: this was all */
            next: string | null;
        };
        DischargeCount: {
            /** @description as it was given at the check-out: transferred, going_home, … */
            reason: string;
            persons: number;
        };
        CensusDay: {
            day: string;
            /** @description when it is counted: at 24:00, today at this moment */
            at: string;
            /** @description in residence: present or on leave; those who absconded are not */
            residents: number | null;
            present: number | null;
            onLeave: number | null;
            arrivals: number;
            /** @description entered in this program that day; they had lived here before */
            carriedOver: number;
            /** @description came back after they had absconded */
            returned: number;
            /** @description alive, by all reasons */
            discharged: number;
            discharges: components["schemas"]["DischargeCount"][];
            deaths: number;
            absconded: number;
            /** @description beds of the list that are not closed */
            bedsOpen: number | null;
            /** @description beds slept in, or kept for somebody who is away */
            occupied: number | null;
            /** @description places over capacity in use */
            extra: number;
            /** @description occupied and extra, per cent of bedsOpen; over 100 is over capacity */
            utilisation: number | null;
            /** @description the latest report until then, where there is neither a list of beds nor anybody recorded */
            reported: components["schemas"]["ReportedCensus"] | null;
        };
        DailyCensus: {
            facility: string;
            asOf: string;
            /** @description today is the last; days to come are not here */
            days: components["schemas"]["CensusDay"][];
        };
        ExpectedArrival: {
            /** @description hold; offer: not answered yet; accepted */
            because: string;
            /** @description of the hold: then the bed is free by itself; null: no bed is held (any more) */
            until: string | null;
            bed: string | null;
            /** @description code of the unit that holds it */
            unit: string | null;
            /** @description null: no bed is held (any more), or it is not yours to see */
            holdId: string | null;
            caseId: string | null;
            caseNumber: string | null;
            initials: string | null;
        };
        ExpectedDischarge: {
            expectedEnd: string | null;
            bed: string | null;
            /** @description ready to go: where the case stands, which says what it waits for; null: not yet, or not yours to see */
            ready: components["schemas"]["PlacedState"] | null;
            readySince: string | null;
            caseId: string | null;
            caseNumber: string | null;
            initials: string | null;
        };
        ExpectedView: {
            asOf: string;
            arriving: number;
            leaving: number;
            /** @description by when the hold ends */
            arrivals: components["schemas"]["ExpectedArrival"][];
            /** @description by the day expected, then by how long they have been ready */
            discharges: components["schemas"]["ExpectedDischarge"][];
        };
        MissingDto: {
            /** Format: uuid */
            caseId: string;
            /** @description when they were last seen, with its offset */
            lastSeenAt?: string;
        };
        RollCallDto: {
            /** @description who did not answer; empty: all are here */
            missing: components["schemas"]["MissingDto"][];
            /** @description when it was taken, within the last 24 hours; left out: now */
            at?: string;
        };
        NotTaken: {
            code: string;
            message: components["schemas"]["WordsView"];
        };
        MissingOutcome: {
            caseId: string;
            /** @description null: the case has taken the event `absconded` */
            refused: components["schemas"]["NotTaken"] | null;
        };
        RollCallTaken: {
            rollCallId: string;
            at: string;
            present: number;
            /** @description on leave, or absconded before */
            away: number;
            missing: number;
            /** @description in the order asked */
            outcomes: components["schemas"]["MissingOutcome"][];
        };
        RollCallRow: {
            rollCallId: string;
            at: string;
            /** @description display name of the account */
            takenBy: string;
            present: number;
            away: number;
            missing: number;
        };
        RollCallPage: {
            /** @description the newest first */
            items: components["schemas"]["RollCallRow"][];
            next: string | null;
        };
        RollCallName: {
            caseId: string;
            caseNumber: string;
            /** @description every name as stated; empty: nameless */
            names: string[];
            ward: string | null;
            bed: string | null;
            /** @description not to be called */
            away: components["schemas"]["AwayView"] | null;
        };
        RollCallSheet: {
            asOf: string;
            /** @description by ward and bed, in natural order */
            people: components["schemas"]["RollCallName"][];
        };
        UtilisationRow: {
            facility: string;
            name: string;
            kind: string;
            synthetic: boolean;
            /** @description days of beds of the list that were not closed; null: no list of beds */
            bedDaysOpen: number | null;
            /** @description days of beds of the list and of extra places that were slept in or kept; null: no list of beds */
            bedDaysUsed: number | null;
            /** @description days of everybody in a stay, with a bed or without; null: nobody is recorded, and there is no list of beds */
            residentDays: number | null;
            /** @description bedDaysUsed in per cent of bedDaysOpen */
            utilisation: number | null;
            /** @description how many left in this time */
            left: number;
            /** @description average length of their stay, in days */
            averageStay: number | null;
        };
        UtilisationPage: {
            items: components["schemas"]["UtilisationRow"][];
            /** @description to be sent as `after` for what follows; null: this was all */
            next: string | null;
        };
        UnmetGroup: {
            /** @description code; null: no facility was named */
            facility: string | null;
            reason: string;
            /** @description Monday of the week */
            week: string;
            requests: number;
            persons: number;
        };
        UnmetRow: {
            at: string;
            facility: string | null;
            /** @description code of the unit that asked */
            unit: string | null;
            persons: number;
            reason: string;
        };
        UnmetPage: {
            /** @description the same person asked for twice is here twice */
            persons: number;
            requests: number;
            /** @description of the whole time, the latest week first and in it the most persons; at most 1,000 */
            groups: components["schemas"]["UnmetGroup"][];
            /** @description the newest first */
            items: components["schemas"]["UnmetRow"][];
            next: string | null;
        };
        OverdueRow: {
            /** @description stay_limit, year_limit, leave, extra_ended, extra_ending */
            kind: string;
            facility: string;
            caseId: string;
            caseNumber: string;
            initials: string | null;
            bed: string | null;
            /** @description the limit; in the future only for extra_ending */
            due: string;
            /** @description what is so and what to do */
            words: components["schemas"]["WordsView"];
        };
        OverduePage: {
            asOf: string;
            /** @description the longest overdue first */
            items: components["schemas"]["OverdueRow"][];
            next: string | null;
        };
        ExtraRow: {
            facility: string;
            ward: string;
            bed: string;
            authorisedRole: string | null;
            /** @description display name of the account that allowed it */
            authorisedBy: string | null;
            reason: string | null;
            letterNumber: string | null;
            /** @description how long it is or was allowed; null: never was */
            until: string | null;
            inUse: boolean;
            /** @description the permission has run out though it is in use */
            ended: boolean;
            /** @description to be shown in red; null: not in use */
            alarm: components["schemas"]["WordsView"] | null;
            caseId: string | null;
            caseNumber: string | null;
            initials: string | null;
        };
        ExtraPage: {
            asOf: string;
            /** @description those whose permission has run out first, then by when it does */
            items: components["schemas"]["ExtraRow"][];
            next: string | null;
        };
        TokenView: {
            link: string;
            /** @description for who has no link: to be read out on the phone */
            code: string;
            expiresAt: string;
            /** @description short text to forward, without personal data */
            text: components["schemas"]["WordsView"];
        };
        ImportFinding: {
            /** @description of the file, the header being 1; where the row begins */
            line: number;
            /** @description name of the column; `#4` for one that is not known; null: the row as a whole */
            column: string | null;
            code: string;
            /**
             * @description bad: the row is not imported; warning: it is
             * @enum {string}
             */
            severity: "bad" | "warning";
            message: components["schemas"]["WordsView"];
            /** @description the line that is the same */
            otherLine: number | null;
            /** @description the case that is the same, if it is one of your unit */
            caseNumber: string | null;
        };
        ImportOutcomes: {
            imported: number;
            /** @description from the same file, before */
            already: number;
            /** @description bad */
            skipped: number;
            /** @description good, but not taken when it was their turn: see the findings */
            refused: number;
        };
        ImportReport: {
            /** @description residents or earlier_persons */
            kind: string;
            /** @description SHA-256 of the file, hexadecimal: by it and the line a row is imported once */
            fingerprint: string;
            dryRun: boolean;
            rows: number;
            good: number;
            bad: number;
            /** @description findings that keep no row out */
            warnings: number;
            /** @description at most 500, the bad ones first */
            findings: components["schemas"]["ImportFinding"][];
            findingsLeftOut: number;
            outcomes: components["schemas"]["ImportOutcomes"];
        };
        About: {
            version: string;
            /** @description Dukcapil is played by the simulator: nothing here is of real persons */
            synthetic: boolean;
        };
        PushKeyView: {
            /** @description `applicationServerKey`: base64url */
            key: string;
        };
        SubscriptionRow: {
            id: string;
            /** @description host of the push service */
            service: string;
            /** @description label of the device, if it is known */
            device: string | null;
            language: string;
            createdAt: string;
        };
        PushView: {
            subscriptions: components["schemas"]["SubscriptionRow"][];
            /** @description HH:MM, Asia/Jakarta; null: never quiet */
            quietFrom: string | null;
            quietTo: string | null;
            kinds: ("offered" | "overdue" | "refused")[];
        };
        PushPreferencesDto: {
            /** @description HH:MM, Asia/Jakarta; left out, as `quietTo`: never quiet */
            quietFrom?: string;
            quietTo?: string;
            kinds: ("offered" | "overdue" | "refused")[];
        };
        PushPreferencesView: {
            /** @description HH:MM, Asia/Jakarta; null: never quiet */
            quietFrom: string | null;
            quietTo: string | null;
            kinds: ("offered" | "overdue" | "refused")[];
        };
        PushKeysDto: {
            /** @description a point of P-256, uncompressed: base64url */
            p256dh: string;
            /** @description 16 bytes: base64url */
            auth: string;
        };
        NewSubscriptionDto: {
            /** @description address of the push service; https, and of the public internet */
            endpoint: string;
            keys: components["schemas"]["PushKeysDto"];
            /**
             * @description in which language to tell
             * @enum {string}
             */
            language: "id" | "en";
        };
        SubscribedView: {
            id: string;
        };
        ShortTextView: {
            id: string;
            en: string;
        };
        ReadNikDto: {
            nik: string;
            /** @enum {string} */
            sex?: "female" | "male";
            /** @description YYYY-MM-DD */
            birthDate?: string;
            ageEstimate?: number;
        };
        NikWords: {
            id: string;
            en: string;
        };
        NikFindingView: {
            code: string;
            /** @description error: no NIK; warning: ask again; ask: something is to be chosen */
            severity: string;
            message: components["schemas"]["NikWords"];
        };
        NikArea: {
            /** @description Kemendagri code of first registration: says nothing of where somebody lives */
            code: string;
            name: string | null;
        };
        NikReadingView: {
            /** @description correct, warning or wrong: of the structure alone */
            verdict: string;
            /** @description susunan benar, peringatan, susunan salah */
            words: components["schemas"]["NikWords"];
            findings: components["schemas"]["NikFindingView"][];
            sex: string | null;
            day: number | null;
            month: number | null;
            /** @description years of birth that are possible, the likeliest first */
            years: number[];
            area: components["schemas"]["NikArea"] | null;
        };
        RequestCheckDto: {
            /**
             * @description verify: NIK and what is stated of the person; face: the newest photo of the face against the NIK, for DP3AK
             * @enum {string}
             */
            kind: "face" | "verify";
            /**
             * @description why it is asked: kept with every call, beside who asked
             * @enum {string}
             */
            purpose: "identification" | "intake" | "tracing" | "legal";
        };
        CheckAskedView: {
            id: string;
        };
        CheckedFieldView: {
            /** @description as Dukcapil calls it, as NAMA_LGKP */
            field: string;
            label: components["schemas"]["WordsView"];
            agrees: boolean;
            /** @description 0 to 100 */
            score: number;
        };
        IdentityCheckView: {
            id: string;
            /** @description verify or face */
            kind: string;
            /** @description waiting, running, answered, failed_for_good */
            state: string;
            /** @description verified, mismatched, blocked, not_in_register, malformed, scored, not_compared; null: not answered */
            verdict: string | null;
            /** @description 11 to 15, or of a face what the service said */
            code: string | null;
            /** @description how it stands, with the next attempt's time while there is no answer */
            words: components["schemas"]["WordsView"];
            /** @description what to do; null: wait */
            next: components["schemas"]["WordsView"] | null;
            fields: components["schemas"]["CheckedFieldView"][];
            /** @description of a face, on a scale of the service's own: a hint */
            score: number | null;
            attempts: number;
            /** @description ISO 8601, UTC; null: none is planned */
            nextAttemptAt: string | null;
            purpose: string;
            /** @description id of the account */
            askedBy: string;
            askedAt: string;
            answeredAt: string | null;
            /** @description of the call that was answered */
            transactionId: string | null;
            /** @description the event of the SOP that the answer was taken as; null: none */
            event: string | null;
            /** @description DATA SINTETIS: answered from the synthetic register */
            synthetic: boolean;
        };
        IdentityChecks: {
            items: components["schemas"]["IdentityCheckView"][];
            /** @description for the next page; null: this was the last */
            next: string | null;
        };
        IdentityServiceView: {
            connected: boolean;
            /** @description DATA SINTETIS: its register is synthetic */
            synthetic: boolean;
            /** @description closed: calls go through; open: nobody is called; trying: one call at a time */
            circuit: string;
            words: components["schemas"]["WordsView"];
            /** @description why the last call was not answered; null: it was */
            lastFailure: components["schemas"]["WordsView"] | null;
            /** @description until when nobody is called; null: calls may go out */
            heldUntil: string | null;
            /** @description calls left, as the service said last; null: it has not */
            quotaLeft: number | null;
            callsToday: number;
            dailyQuota: number;
            /** @description checks that are not answered */
            waiting: number;
            /** @description checks of today that were not sent (as of somebody whose NIK nobody has said), or were given up */
            givenUpToday: number;
            /** @description since when the oldest of them waits */
            oldestSince: string | null;
            lastAnsweredAt: string | null;
            lastFailedAt: string | null;
        };
        WeighedClaimView: {
            claimId: string;
            value: string;
            /** @description biometric, enrolment, adjudication, dukcapil, card, face, village_office, family, paper, letter, earlier_case, person, other */
            source: string;
            sourceWords: components["schemas"]["WordsView"];
            /** @description 0 to 100: only the order counts */
            strength: number;
            saidAt: string;
        };
        AttributeView: {
            kind: string;
            label: components["schemas"]["WordsView"];
            /** @description null: unknown, or not decided */
            value: string | null;
            /** @description unknown, weak, fair, strong, established */
            confidence: string;
            why: components["schemas"]["WordsView"];
            supporting: components["schemas"]["WeighedClaimView"][];
            against: components["schemas"]["WeighedClaimView"][];
        };
        ListedView: {
            kind: string;
            label: components["schemas"]["WordsView"];
            value: string;
            confidence: string;
            supporting: components["schemas"]["WeighedClaimView"][];
            against: components["schemas"]["WeighedClaimView"][];
        };
        ContradictionView: {
            code: string;
            /** @description stop: settle nothing before it is resolved; ask: ask again; note: known and lawful */
            severity: string;
            message: components["schemas"]["WordsView"];
            /** @description ids of claims */
            claims: string[];
        };
        AddressView: {
            address: string;
            /** @description registered, or named by somebody */
            kind: string;
            confidence: string;
            supporting: components["schemas"]["WeighedClaimView"][];
            against: components["schemas"]["WeighedClaimView"][];
        };
        DestinationView: {
            /** @description Kemendagri code */
            region: string;
            /** @description as whoever confirmed it gave it */
            address: string | null;
            /** @description family, village_office, origin_dinsos, institution */
            confirmedBy: string;
            confirmedAt: string;
            /** @description whether the tracing still says so; new evidence reopens it */
            stands: boolean;
        };
        PlacesApartView: {
            addresses: components["schemas"]["AddressView"][];
            /** @description null: nobody has confirmed one */
            destination: components["schemas"]["DestinationView"] | null;
            words: components["schemas"]["WordsView"];
        };
        ClaimEvidenceView: {
            /** @description step, attachment, check, letter, candidate, case */
            kind: string;
            ref: string;
        };
        ClaimWithdrawnView: {
            at: string;
            /** @description account; null: the system */
            by: string | null;
            reason: string;
        };
        ClaimView: {
            id: string;
            kind: string;
            label: components["schemas"]["WordsView"];
            value: string;
            /** @description the source says that it is not so */
            denies: boolean;
            source: string;
            sourceWords: components["schemas"]["WordsView"];
            /** @description why such a source says as much as it does */
            because: components["schemas"]["WordsView"];
            strength: number;
            sureness: string;
            evidence: components["schemas"]["ClaimEvidenceView"] | null;
            saidAt: string;
            recordedAt: string;
            recordedBy: string | null;
            caseId: string | null;
            /** @description number of the case it was recorded for; null: of an earlier register */
            caseNumber: string | null;
            /** @description of another record that is held to be the same person's: it is withdrawn in that case */
            linked: boolean;
            /** @description counts, contradicted (something stronger says otherwise), withdrawn */
            standing: string;
            withdrawn: components["schemas"]["ClaimWithdrawnView"] | null;
        };
        LinkedCaseView: {
            caseId: string;
            number: string;
            open: boolean;
        };
        LinkedUnitView: {
            code: string;
            name: string;
        };
        LinkedRecordView: {
            /** @description the pair that was decided: undo it (`/cases/{caseId}/duplicates/{pairId}/undo`), and the claims of each are by themselves again */
            pairId: string;
            since: string;
            /** @description those that may be seen, the oldest first */
            cases: components["schemas"]["LinkedCaseView"][];
            earlierRegister: boolean;
            /** @description whether its claims are among these; if not, ask one of these units */
            seen: boolean;
            ask: components["schemas"]["LinkedUnitView"][];
        };
        IdentityView: {
            caseId: string;
            number: string;
            /** @description then there is nothing to show */
            erased: boolean;
            attributes: components["schemas"]["AttributeView"][];
            listed: components["schemas"]["ListedView"][];
            contradictions: components["schemas"]["ContradictionView"][];
            places: components["schemas"]["PlacesApartView"];
            /** @description the newest first; those of linked records too */
            claims: components["schemas"]["ClaimView"][];
            /** @description who is held to be the same: all of this is what is claimed of them together */
            linked: components["schemas"]["LinkedRecordView"][];
        };
        EvidenceDto: {
            /** @enum {string} */
            kind: "attachment" | "check" | "letter" | "case";
            /** @description id of the attachment, check or case, or number of the letter; never a NIK */
            ref: string;
        };
        NewClaimDto: {
            /** @enum {string} */
            kind: "name" | "nik" | "birth" | "age" | "sex" | "birth_place" | "origin" | "registered_address" | "father" | "mother" | "spouse" | "kk" | "alias" | "address" | "family" | "mark" | "language" | "phone";
            /** @description as said or written. birth: YYYY, YYYY-MM or YYYY-MM-DD; age: whole years; sex: female, male */
            value: string;
            /** @description the source says that it is not so */
            denies?: boolean;
            /** @enum {string} */
            source: "letter" | "family" | "card" | "village_office" | "paper" | "earlier_case" | "person" | "other";
            evidence?: components["schemas"]["EvidenceDto"];
            /** @description when it was said or shown, as 2026-11-22T15:10:00+07:00; left out: now */
            saidAt?: string;
            /**
             * @description how sure it is that the source says this; left out: sure
             * @enum {string}
             */
            sureness?: "sure" | "likely" | "doubtful";
        };
        AddClaimsDto: {
            claims: components["schemas"]["NewClaimDto"][];
        };
        ClaimsAddedView: {
            claimIds: string[];
        };
        WithdrawClaimDto: {
            /** @enum {string} */
            reason: "typed_wrong" | "misheard" | "taken_back" | "other_person" | "evidence_overturned" | "other";
        };
        ClaimWithdrawnAnswer: {
            claimId: string;
            reason: string;
        };
        DuplicateReasonView: {
            /** @description nik, name, alias, birth, sex, origin, mother, family, marks, language, phone, police_letter, found, group */
            field: string;
            /** @description how it agrees */
            agreement: string;
            words: components["schemas"]["WordsView"];
            /** @description whether it speaks for one person; else against */
            speaksFor: boolean;
            /** @description bits; against: negative */
            weight: number;
        };
        DuplicateCaseView: {
            caseId: string;
            number: string;
            /** @description of the SOP */
            state: string;
            stateLabel: components["schemas"]["WordsView"];
            open: boolean;
            openedAt: string;
        };
        DuplicateUnitView: {
            code: string;
            name: string;
        };
        DuplicateDecidedView: {
            at: string;
            /** @description name of the member of staff */
            by: string | null;
            role: string;
            unit: string;
            /** @description code */
            reason: string | null;
        };
        DuplicateView: {
            pairId: string;
            /** @description suggested, same, not_same, undone */
            state: string;
            /** @description possible, very_likely */
            level: string;
            /** @description mungkin sama, sangat mungkin sama */
            words: components["schemas"]["WordsView"];
            /** @description bits; null if none of their cases may be seen */
            score: number | null;
            /** @description what says most first; empty if none of their cases may be seen */
            reasons: components["schemas"]["DuplicateReasonView"][];
            /** @description null: nameless, erased, or not to be seen */
            initials: string | null;
            erased: boolean;
            /** @description known from a register of before this program */
            earlierRegister: boolean;
            /** @description those that may be seen, the newest first */
            cases: components["schemas"]["DuplicateCaseView"][];
            /** @description that have cases of theirs which may not be seen */
            ask: components["schemas"]["DuplicateUnitView"][];
            /** @description the last decision, also if it has been suggested again since */
            decided: components["schemas"]["DuplicateDecidedView"] | null;
        };
        DuplicateList: {
            /** @description whether the role of whoever asks decides on pairs */
            youDecide: boolean;
            /** @description null: not looked yet */
            searchedAt: string | null;
            /** @description with how many persons this one was compared closely */
            compared: number | null;
            items: components["schemas"]["DuplicateView"][];
            /** @description other cases of this person and of those held to be the same: the repeat history */
            history: components["schemas"]["DuplicateCaseView"][];
            /** @description for the next page; null: this was the last */
            next: string | null;
        };
        DecidePairDto: {
            /** @enum {string} */
            decision: "same" | "not_same";
            /**
             * @description on what it was decided
             * @enum {string}
             */
            reason?: "face" | "name" | "nik" | "mark" | "place" | "own_words" | "family" | "document" | "relative" | "other";
            /**
             * Format: uuid
             * @description if both have an open case: the one that goes on; the other is merged into it (`merged_into` of the SOP). Left out: nothing is merged
             */
            mergeInto?: string;
        };
        MergeCaseView: {
            caseId: string;
            number: string;
            /** @description code of the unit that has it */
            unit: string;
        };
        MergeView: {
            /** @description of the SOP; taken on each of the others, naming `into` */
            event: string;
            /** @description the case that goes on: as asked, else the oldest is proposed */
            into: string;
            cases: components["schemas"]["MergeCaseView"][];
            /** @description ids of those that were merged with the decision */
            merged: string[];
        };
        DecisionView: {
            pairId: string;
            state: string;
            /** @description null: there are no two open cases */
            merge: components["schemas"]["MergeView"] | null;
            /** @description pairs that somebody held apart, though they are one through others now */
            contradicts: string[];
        };
        UnmergedCaseView: {
            caseId: string;
            number: string;
            /** @description whether it is open again */
            open: boolean;
            /** @description why it is not */
            refused: components["schemas"]["WordsView"] | null;
        };
        UndoneView: {
            pairId: string;
            state: string;
            cases: components["schemas"]["UnmergedCaseView"][];
        };
        BenchStateView: {
            /** @description of the SOP's line `identity` */
            state: string;
            label: components["schemas"]["WordsView"];
        };
        BenchPendingView: {
            since: string;
            /** @description null: it is being asked right now */
            nextAttemptAt: string | null;
            /** @description code of what was in the way the last time */
            why: string | null;
            /** @description the same in words */
            whyWords: components["schemas"]["WordsView"] | null;
        };
        BenchBatchRef: {
            id: string;
            day: string;
            place: string;
        };
        BenchLastResult: {
            method: string;
            outcome: string;
            doneAt: string;
        };
        BenchRow: {
            caseId: string;
            number: string;
            /** @description as "S. A."; null: nameless or erased */
            initials: string | null;
            /** @description the last four digits; null: none is known */
            nik: string | null;
            sex: string | null;
            birthYear: string | null;
            ageEstimate: string | null;
            identity: components["schemas"]["BenchStateView"];
            mainState: string;
            dueAt: string | null;
            overdue: boolean;
            /** @description the request is to be accepted first */
            offeredHandoffId: string | null;
            /** @description a match waits for the second person */
            waitsForSecond: boolean;
            /** @description without result, of three */
            attempts: number;
            /** @description when the next attempt is planned; null: none is */
            nextRetryAt: string | null;
            pendingCheck: components["schemas"]["BenchPendingView"] | null;
            /** @description the next list that the person is on, or the last */
            batch: components["schemas"]["BenchBatchRef"] | null;
            /** @description where the client is, as FACILITY or FACILITY/BED */
            place: string | null;
            lastResult: components["schemas"]["BenchLastResult"] | null;
        };
        BenchQueue: {
            asOf: string;
            /** @description what is due first, first */
            items: components["schemas"]["BenchRow"][];
            next: string | null;
        };
        BenchFieldView: {
            kind: string;
            label: components["schemas"]["WordsView"];
            claimed: string | null;
            registered: string | null;
            /** @description same, different, unknown */
            verdict: string;
            differs: components["schemas"]["WordsView"] | null;
        };
        BenchCandidateView: {
            id: string;
            ref: string | null;
            score: number | null;
            method: string | null;
            /** @description active, deceased, duplicate, inactive, unknown */
            recordState: string;
            /** @description the operator takes this one to be the person */
            matched: boolean;
            /** @description open, agreed, rejected, withdrawn */
            standing: string;
            at: string;
            fields: components["schemas"]["BenchFieldView"][];
            speaksFor: components["schemas"]["WordsView"][];
            speaksAgainst: components["schemas"]["WordsView"][];
        };
        BenchAdviceView: {
            /** @description nobody, one, several, equal_scores, twins, deceased */
            code: string;
            words: components["schemas"]["WordsView"];
            next: string[];
        };
        BenchSecondView: {
            /** @description a match or candidate waits for it */
            waiting: boolean;
            roles: string[];
            /** @description display names of those who may not, for they did the first part */
            notBy: string[];
            /** @description whether who asks may */
            youMay: boolean;
            /** @description the rule of the SOP */
            rule: components["schemas"]["WordsView"];
        };
        BenchResultRow: {
            id: string;
            method: string;
            outcome: string;
            reason: string | null;
            device: string | null;
            place: string | null;
            score: number | null;
            candidates: number;
            events: string[];
            doneAt: string;
            /** @description display name */
            by: string | null;
        };
        BenchCase: {
            caseId: string;
            number: string;
            erased: boolean;
            identity: components["schemas"]["BenchStateView"];
            attributes: components["schemas"]["AttributeView"][];
            listed: components["schemas"]["ListedView"][];
            contradictions: components["schemas"]["ContradictionView"][];
            /** @description the open ones first; the program never picks one */
            candidates: components["schemas"]["BenchCandidateView"][];
            advice: components["schemas"]["BenchAdviceView"];
            second: components["schemas"]["BenchSecondView"];
            attempts: number;
            attemptsMost: number;
            nextRetryAt: string | null;
            pendingCheck: components["schemas"]["BenchPendingView"] | null;
            /** @description the newest first */
            results: components["schemas"]["BenchResultRow"][];
            /** @description outcomes that can be recorded now */
            possible: string[];
            synthetic: boolean;
        };
        StationSearchDto: {
            /** @enum {string} */
            kind: "face" | "finger" | "iris";
            /** @description as the capture device gave it; not kept */
            sample: string;
        };
        StationCandidateView: {
            names: string[];
            nik: string;
            birthDate: string;
            sex: string | null;
            /** @description registered there: says nothing of where the journey goes */
            registeredAddress: string;
            score: number;
        };
        StationProposals: {
            /** @description searched, not_readable */
            status: string;
            reason: string | null;
            candidates: components["schemas"]["StationCandidateView"][];
            synthetic: boolean;
        };
        CandidateDto: {
            /** @description every name and alias, as said or written; empty: unknown */
            names: string[] | null;
            /** @description as written, 16 digits or not */
            nik?: string | null;
            /** @description of the person, or of somebody who can be called for them */
            phones?: string[] | null;
            /** @enum {string} */
            sex?: "female" | "male" | "unknown";
            /** @description as said: 1980, or 1980-05-03 */
            birthDate?: string | null;
            birthPlace?: string | null;
            ageEstimate?: number | null;
            /** @description where they say they come from */
            origin?: string | null;
            address?: string | null;
            language?: string | null;
            family?: string[] | null;
            /** @description id at the service that proposed it: never the NIK */
            ref?: string | null;
            /** @description as the service gave it: 0 to 100 */
            score?: number | null;
            /**
             * @description how the register has them
             * @enum {string}
             */
            recordState?: "active" | "deceased" | "duplicate" | "inactive" | "unknown";
            /** @description as registered: says nothing of where the journey goes */
            registeredAddress?: string | null;
            mother?: string | null;
            father?: string | null;
            kk?: string | null;
        };
        BenchResultDto: {
            /**
             * Format: uuid
             * @description given by whoever records it (UUIDv7): sent again, it is the same result
             */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            batchId?: string;
            /** @enum {string} */
            method: "enrolment" | "card" | "paper" | "face_1_1" | "face_1_n" | "finger" | "iris" | "siak_search" | "verify";
            /** @enum {string} */
            outcome: "match" | "identified_candidate" | "no_match" | "mismatch" | "not_readable" | "agitated" | "service_down" | "blocked" | "agreed" | "disagreed" | "rejected" | "registration_started" | "enrolled" | "nik_issued" | "duplicate_record" | "enrol_failed" | "adjudicate" | "adjudicated_identified" | "adjudicated_unknown" | "waiting";
            device?: string;
            place?: string;
            /** @description when it was done, as 2026-11-22T15:10:00+07:00; left out: now */
            doneAt?: string;
            /** @description who was found in the register */
            candidates?: components["schemas"]["CandidateDto"][];
            /** @description which of the candidates is meant: their id or the service's */
            candidateRef?: string;
            /** @description as the service gave it: 0 to 100 */
            score?: number;
            /** @enum {string} */
            reason?: "agitated" | "device" | "network" | "quota" | "worn_fingers" | "not_enrolled" | "deceased" | "other";
            /** @description as the service gave it: 11 to 15, or its own */
            resultCode?: string;
            /** @description of Dukcapil's answer */
            letterNumber?: string;
            /**
             * @description as the enrolment system tells it
             * @enum {string}
             */
            enrolmentState?: "bio_captured" | "sent_for_enrollment" | "print_ready_record" | "duplicate_record" | "adjudicate_record" | "enroll_failure_at_regional" | "enroll_failure_at_central" | "request_validation";
            /** @description forms of Permendagri 96/2019 that were filled in */
            forms?: ("f_1_01" | "f_1_02" | "f_1_04" | "f_1_05" | "institution_statement" | "rt_rw_letter")[];
            /**
             * @description in whose family card the person is entered
             * @enum {string}
             */
            familyCardOf?: "own" | "relative" | "institution";
            /** @description the NIK that was issued */
            nik?: string;
            note?: string;
        };
        BenchResultsDto: {
            results: components["schemas"]["BenchResultDto"][];
        };
        BenchRefusedView: {
            code: string;
            message: components["schemas"]["WordsView"];
            details: {
                [key: string]: unknown;
            };
        };
        BenchOutcomeView: {
            resultId: string;
            caseId: string;
            /** @description whether it is recorded now; false: see `refused` */
            recorded: boolean;
            /** @description it was recorded before, by the same id */
            already: boolean;
            /** @description events of the SOP that it was taken as; none: noted alone */
            events: string[];
            /** @description of the case's line `identity`, after it */
            identity: string | null;
            refused: components["schemas"]["BenchRefusedView"] | null;
        };
        BenchOutcomes: {
            /** @description in the order asked */
            outcomes: components["schemas"]["BenchOutcomeView"][];
        };
        NewBatchDto: {
            /** @description YYYY-MM-DD, Asia/Jakarta */
            day: string;
            /** @description where: as Liponsos Keputih */
            place: string;
            /** @description code of the office or home where it is, if it is one of the units */
            unit?: string;
            caseIds: string[];
        };
        BenchBatchView: {
            id: string;
            day: string;
            place: string;
            /** @description code of the unit where it is */
            unit: string | null;
            cases: number;
            /** @description of whom a result was recorded on this list */
            done: number;
        };
        BenchBatchPage: {
            /** @description the latest day first */
            items: components["schemas"]["BenchBatchView"][];
            next: string | null;
        };
        BenchSheetLine: {
            pos: number;
            caseId: string;
            number: string;
            /** @description null: erased */
            names: string[] | null;
            sex: string | null;
            birth: string | null;
            ageEstimate: string | null;
            origin: string | null;
            /** @description the last four digits */
            nik: string | null;
            identity: components["schemas"]["BenchStateView"];
            attempts: number;
            place: string | null;
            result: components["schemas"]["BenchLastResult"] | null;
        };
        BenchSheet: {
            id: string;
            day: string;
            place: string;
            /** @description code of the unit where it is */
            unit: string | null;
            cases: number;
            /** @description of whom a result was recorded on this list */
            done: number;
            /** @description the register is synthetic: to be marked DATA SINTETIS */
            synthetic: boolean;
            lines: components["schemas"]["BenchSheetLine"][];
        };
        ReporterDto: {
            name?: string | null;
            phone?: string | null;
            relation?: string | null;
        };
        FoundDto: {
            place?: string | null;
            /** @description degrees north */
            lat?: string | null;
            /** @description degrees east */
            lon?: string | null;
            condition?: string | null;
        };
        StatedIdentityDto: {
            /** @description every name and alias, as said or written; empty: unknown */
            names: string[] | null;
            /** @description as written, 16 digits or not */
            nik?: string | null;
            /** @description of the person, or of somebody who can be called for them */
            phones?: string[] | null;
            /** @enum {string} */
            sex?: "female" | "male" | "unknown";
            /** @description as said: 1980, or 1980-05-03 */
            birthDate?: string | null;
            birthPlace?: string | null;
            ageEstimate?: number | null;
            /** @description where they say they come from */
            origin?: string | null;
            address?: string | null;
            language?: string | null;
            family?: string[] | null;
        };
        ReportStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            channel: "patrol" | "phone" | "message" | "in_person" | "police" | "hospital" | "raid" | "unknown";
            /** Format: date-time */
            seenAt?: string | null;
            persons?: number | null;
            reporter?: components["schemas"]["ReporterDto"];
            found?: components["schemas"]["FoundDto"];
            identity?: components["schemas"]["StatedIdentityDto"];
        };
        RegistrationStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            identity?: components["schemas"]["StatedIdentityDto"];
            found?: components["schemas"]["FoundDto"];
            policeLetterNumber?: string | null;
            /** @enum {string} */
            cause?: "out_of_money" | "job_scam" | "lost" | "robbed" | "ran_away" | "ill" | "abandoned" | "trafficked" | "other" | "unknown";
            story?: string | null;
        };
        InboundStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            fromProvince: string;
            letterNumber?: string | null;
            /** Format: date-time */
            arrivesAt?: string | null;
            identity?: components["schemas"]["StatedIdentityDto"];
        };
        CarriedOverStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            identity?: components["schemas"]["StatedIdentityDto"];
            /** @description name of the bed; unknown where the UPT has no list of beds */
            bed?: string | null;
            /** Format: date-time */
            admittedAt: string | null;
            /** @enum {string} */
            programme?: "street" | "elder" | "child" | "psychiatric" | "disabled" | "women" | "unknown";
            registerNumber?: string | null;
        };
        OutreachStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            officers?: number | null;
            orderNumber?: string | null;
        };
        NoteStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
        };
        SameStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            evidence?: ("face" | "name" | "nik" | "mark" | "place" | "own_words" | "unknown")[];
        };
        MeetingStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** Format: date-time */
            metAt?: string | null;
            found?: components["schemas"]["FoundDto"];
            identity?: components["schemas"]["StatedIdentityDto"];
        };
        WillStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            how?: "spoken" | "written" | "gesture" | "interpreter" | "unknown";
            witnesses?: string[] | null;
            statementNumber?: string | null;
        };
        BelongingDto: {
            what: string | null;
            count?: number | null;
        };
        MinimumSetStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            identity: components["schemas"]["StatedIdentityDto"];
            found?: components["schemas"]["FoundDto"];
            /**
             * @description six questions of safety
             * @enum {string}
             */
            conscious: "yes" | "no" | "unknown";
            /** @enum {string} */
            woundedOrIll: "yes" | "no" | "unknown";
            /** @enum {string} */
            pregnant: "yes" | "no" | "unknown";
            /** @enum {string} */
            dangerToSelf: "yes" | "no" | "unknown";
            /** @enum {string} */
            violenceOrTrafficking: "yes" | "no" | "unknown";
            /** @enum {string} */
            minorAlone: "yes" | "no" | "unknown";
            /** @enum {string} */
            needsMedicine?: "yes" | "no" | "unknown";
            disabilities?: ("physical" | "mental" | "intellectual" | "sight" | "hearing" | "speech" | "none" | "unknown")[];
            /** @enum {string} */
            wish?: "go_home" | "stay" | "work" | "other" | "unknown";
            /** @enum {string} */
            cause?: "out_of_money" | "job_scam" | "lost" | "robbed" | "ran_away" | "ill" | "abandoned" | "trafficked" | "other" | "unknown";
            story?: string | null;
            documentsCarried?: ("ktp" | "kk" | "sim" | "passport" | "loss_letter" | "release_letter" | "none" | "unknown")[];
            belongings?: components["schemas"]["BelongingDto"][];
            belongingsWitness?: string | null;
        };
        IntakeDoneStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            formNumber?: string | null;
            belongings?: components["schemas"]["BelongingDto"][];
        };
        FileStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            papers?: ("intake_form" | "photo" | "police_letter" | "health_letter" | "identity_result" | "statement" | "unknown")[];
            policeLetterNumber?: string | null;
        };
        ContactDto: {
            name?: string | null;
            title?: string | null;
            phone?: string | null;
        };
        HandoverStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            letterNumber?: string | null;
            persons?: number | null;
            /** @enum {string} */
            condition?: "well" | "weak" | "ill" | "wounded" | "agitated" | "unknown";
            /** @enum {string} */
            belongings?: "complete" | "incomplete" | "none" | "unknown";
            receiver?: components["schemas"]["ContactDto"];
            /** @description where the person is from now on */
            facility?: string;
            /** Format: date-time */
            handedOverAt?: string | null;
            /**
             * Format: date-time
             * @description for the next leg of a relay
             */
            plannedArrivalAt?: string | null;
            problems?: string | null;
        };
        ReferralStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            letterNumber?: string | null;
            institutions?: ("immigration" | "rudenim" | "police" | "ppa" | "child_office" | "hospital" | "unknown")[];
            /** @enum {string} */
            outcome?: "taken_in" | "treated" | "deported" | "protected" | "detained" | "sent_back" | "other" | "unknown";
        };
        AssessmentStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            cause?: "out_of_money" | "job_scam" | "lost" | "robbed" | "ran_away" | "ill" | "abandoned" | "trafficked" | "other" | "unknown";
            findings?: string | null;
            needs?: ("repatriation" | "placement" | "treatment" | "legal_aid" | "none" | "unknown")[];
        };
        IdentityStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            method?: "card" | "verify" | "face_1_1" | "face_1_n" | "finger" | "iris" | "siak_search" | "enrolment" | "paper" | "unknown";
            place?: string | null;
            device?: string | null;
            resultCode?: string | null;
            /** @description as the service gave it: 0 to 100 */
            score?: number | null;
            /** @description id of the candidate or enrolment at the service: never the NIK */
            candidateRef?: string | null;
            /** @enum {string} */
            reason?: "agitated" | "device" | "network" | "quota" | "worn_fingers" | "not_enrolled" | "deceased" | "other" | "unknown";
            /** @description the identity as settled */
            nik?: string | null;
            names?: string[] | null;
            /** @description what the card, the paper or the register says */
            identity?: components["schemas"]["StatedIdentityDto"];
            /** @description who was proposed; kept apart from what is known until a second person agrees */
            candidates?: components["schemas"]["CandidateDto"][];
            /** @description of Dukcapil's answer, as 470/123/438.7/2026 */
            letterNumber?: string | null;
            /** @description forms of Permendagri 96/2019 that were filled in */
            forms?: ("f_1_01" | "f_1_02" | "f_1_04" | "f_1_05" | "institution_statement" | "rt_rw_letter" | "unknown")[];
            /**
             * @description in whose family card the person is entered
             * @enum {string}
             */
            familyCardOf?: "own" | "relative" | "institution" | "unknown";
            /**
             * @description as the enrolment system tells it
             * @enum {string}
             */
            enrolmentState?: "bio_captured" | "sent_for_enrollment" | "print_ready_record" | "duplicate_record" | "adjudicate_record" | "enroll_failure_at_regional" | "enroll_failure_at_central" | "request_validation" | "unknown";
        };
        HealthStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            facility?: string | null;
            /** @enum {string} */
            diagnosis?: "infection" | "injury" | "psychiatric" | "chronic" | "pregnancy" | "malnutrition" | "other" | "none" | "unknown";
            letterNumber?: string | null;
            medicine?: string | null;
        };
        TracingStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            source?: "phone" | "visit" | "village_office" | "origin_dinsos" | "social_media" | "dukcapil" | "police" | "unknown";
            contact?: components["schemas"]["ContactDto"];
            /** @enum {string} */
            familyAccepts?: "yes" | "no" | "conditional" | "unknown";
            answer?: string | null;
        };
        DestinationStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            source?: "phone" | "visit" | "village_office" | "origin_dinsos" | "social_media" | "dukcapil" | "police" | "unknown";
            contact?: components["schemas"]["ContactDto"];
            /** @enum {string} */
            familyAccepts?: "yes" | "no" | "conditional" | "unknown";
            answer?: string | null;
            destinationRegion: string;
            address?: string | null;
            /** @enum {string} */
            confirmedBy: "family" | "village_office" | "origin_dinsos" | "institution" | "unknown";
        };
        LetterStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @description as 460/0123/102.5/2026 */
            letterNumber?: string | null;
        };
        DecisionStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            participants?: string[] | null;
            reasons?: ("destination_confirmed" | "family_refuses" | "no_family" | "needs_care" | "own_wish" | "repeat" | "not_stranded" | "other" | "unknown")[];
            /** @enum {string} */
            client?: "agrees" | "refuses" | "cannot_say" | "unknown";
            minutesNumber?: string | null;
        };
        OverrideStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            reason: "partner_agreed" | "urgent" | "court" | "humanitarian" | "other" | "unknown";
        };
        EscortStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            escort?: components["schemas"]["ContactDto"];
            /** @enum {string} */
            from?: "dinsos" | "satpol" | "family" | "health" | "police" | "unknown";
        };
        ReceiptStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            receiptNumber: string | null;
            /** @description in rupiah */
            ticketCost?: number | null;
            /** @description in rupiah */
            pocketMoney?: number | null;
        };
        DepartureStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            mode?: "train" | "bus" | "ship" | "plane" | "office_car" | "other" | "unknown";
            carrier?: string | null;
            ticketNumber?: string | null;
            /** Format: date-time */
            departedAt?: string | null;
            /**
             * Format: date-time
             * @description of this leg: the alarm of silence counts from it
             */
            plannedArrivalAt: string | null;
            /** @description who receives at the end of this leg */
            toUnit?: string;
            contact?: components["schemas"]["ContactDto"];
        };
        ArrivalStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** Format: date-time */
            arrivedAt?: string | null;
            at?: string;
            /** @enum {string} */
            condition?: "well" | "weak" | "ill" | "wounded" | "agitated" | "unknown";
            /** @description who takes over here */
            toUnit?: string;
            problems?: string | null;
        };
        MissingStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** Format: date-time */
            lastSeenAt?: string | null;
            lastSeenPlace?: string | null;
            policeReportNumber?: string | null;
            facility?: string;
        };
        AftercareStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            how?: "phone" | "visit" | "letter" | "message" | "unknown";
            /** @enum {string} */
            outcome?: "well" | "difficult" | "left_again" | "not_reached" | "unknown";
            reportNumber?: string | null;
        };
        PlacementStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            facility?: string;
            letterNumber?: string | null;
            /** @enum {string} */
            programme?: "street" | "elder" | "child" | "psychiatric" | "disabled" | "women" | "unknown";
            /** @enum {string} */
            severity?: "mild" | "medium" | "severe" | "unknown";
        };
        AdmissionStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            facility?: string;
            letterNumber?: string | null;
            /** @enum {string} */
            programme?: "street" | "elder" | "child" | "psychiatric" | "disabled" | "women" | "unknown";
            /** @enum {string} */
            severity?: "mild" | "medium" | "severe" | "unknown";
            bed: string | null;
            /**
             * Format: date-time
             * @description when they came; left out: now
             */
            admittedAt?: string | null;
            /**
             * @description why somebody comes into a place that does not fit; for the head of the UPT
             * @enum {string}
             */
            override?: "emergency" | "no_other_place" | "family_together" | "on_doctors_advice" | "other" | "unknown";
            contractNumber?: string | null;
        };
        PlaceDeclinedStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            reason: "full" | "wrong_group" | "needs_treatment" | "incomplete_file" | "isolation" | "other" | "unknown";
        };
        StayStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @enum {string} */
            reason?: "progress" | "no_family" | "treatment" | "programme" | "other" | "unknown";
            letterNumber?: string | null;
        };
        TransferStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** @description the UPT that is asked */
            toUnit: string;
            /** @enum {string} */
            reason?: "programme" | "full" | "nearer_family" | "safety" | "other" | "unknown";
        };
        DeathStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            /** Format: date-time */
            diedAt?: string | null;
            place?: string | null;
            cause?: string | null;
            policeReportNumber?: string | null;
            letterNumber?: string | null;
        };
        BurialStep: {
            /** @description anything more, in the officer's words */
            note?: string | null;
            burialPlace?: string | null;
            registerNumber?: string | null;
            permitNumber?: string | null;
            family?: components["schemas"]["ContactDto"];
            witnesses?: string[] | null;
        };
        FieldError: {
            /** @description path of the field, as `people.0.name` */
            field: string;
            /** @description the rule that it breaks, as `isNotEmpty` */
            code: string;
            message: components["schemas"]["WordsView"];
        };
        /** @description Why it was refused: RFC 9457, with words for people in Indonesian and English. Never holds personal data. */
        Problem: {
            type: string;
            title: string;
            status: number;
            message: components["schemas"]["WordsView"];
            /** @description for programs: which refusal it is, as `account_locked` */
            code?: string;
            /** @description what is wrong with which field */
            errors?: components["schemas"]["FieldError"][];
            /** @description for programs: what the refusal has to say besides */
            details?: {
                [key: string]: unknown;
            };
            /** @description as in the header `Retry-After` */
            retryAfterSeconds?: number;
        };
        /**
         * @description Laporan diterima / Report received
         *
         *     - row 1, from (start), by satpol.officer, police.desk, dinsos.desk, city.dinsos, satpol.lead: table row 1; sop.md 9.1; adr2
         */
        Open_report_received: {
            /** @description which procedure; left out: orang-terlantar */
            sop?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "report_received";
            /** @description Kemendagri code of the city or regency where the person was found or came in, as 35.78 */
            region: string;
            number?: components["schemas"]["OfflineNumberDto"];
            step: components["schemas"]["ReportStep"];
        };
        /**
         * @description Orang yang datang sendiri didaftarkan / Walk-in registered
         *
         *     - row 2, from (start), by dinsos.desk, city.dinsos, police.desk: table row 2; sop.md 0.1; S1
         */
        Open_walk_in_registered: {
            /** @description which procedure; left out: orang-terlantar */
            sop?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "walk_in_registered";
            /** @description Kemendagri code of the city or regency where the person was found or came in, as 35.78 */
            region: string;
            number?: components["schemas"]["OfflineNumberDto"];
            step?: components["schemas"]["RegistrationStep"];
        };
        /**
         * @description Kiriman dari provinsi lain diterima / Person from another province accepted
         *
         *     - row 3, from (start), by dinsos.desk: table row 3; sop.md 9.3; S5; S14
         */
        Open_inbound_accepted: {
            /** @description which procedure; left out: orang-terlantar */
            sop?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "inbound_accepted";
            /** @description Kemendagri code of the city or regency where the person was found or came in, as 35.78 */
            region: string;
            number?: components["schemas"]["OfflineNumberDto"];
            step: components["schemas"]["InboundStep"];
        };
        /**
         * @description Kasus lanjutan dimulai / Linked case begun
         *
         *     - row 61, from (start), by satpol.officer, police.desk, dinsos.desk, city.dinsos, dinsos.lead: table row 61; sop.md 9.1
         */
        Open_begun_again: {
            /** @description which procedure; left out: orang-terlantar */
            sop?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "begun_again";
            /** @description Kemendagri code of the city or regency where the person was found or came in, as 35.78 */
            region: string;
            number?: components["schemas"]["OfflineNumberDto"];
            step?: components["schemas"]["RegistrationStep"];
        };
        /**
         * @description Penghuni lama UPT dicatat / Earlier resident of a UPT carried over
         *
         *     - row 68, from (start), by upt.admin, upt.head: adr2 (those who lived in a UPT before this program came; an office begins with what it has)
         */
        Open_resident_carried_over: {
            /** @description which procedure; left out: orang-terlantar */
            sop?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            event: "resident_carried_over";
            /** @description Kemendagri code of the city or regency where the person was found or came in, as 35.78 */
            region: string;
            number?: components["schemas"]["OfflineNumberDto"];
            step: components["schemas"]["CarriedOverStep"];
        };
        TakeEvent: {
            /** @description the version that was seen; left out: whatever it is now */
            version?: number;
            /**
             * Format: uuid
             * @description which handoff is answered, when several are open
             */
            handoffId?: string;
            /**
             * @description code of the reason for declining or taking back
             * @enum {string}
             */
            reason?: "full" | "not_our_area" | "incomplete_file" | "needs_treatment" | "family_refused" | "wrong_place" | "wrong_unit" | "other";
            /**
             * Format: uuid
             * @description the case that this one is merged into
             */
            otherCaseId?: string;
            step?: {
                [key: string]: unknown;
            };
            inputs?: {
                [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description It cannot be read, or a field is not right (`errors`). */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Sign in first. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This role may not do it, or `X-Acting-As` is needed or not held. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is not there, or is not yours to see. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It has changed meanwhile, or is taken, or is not possible now. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It was understood, and the procedure does not allow it as it stands. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests: wait `retryAfterSeconds`. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something that this needs is not there: try again in a moment. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
         * @example DINSOS-35.78/city.dinsos
         */
        ActingAs: string;
        /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
        Device: string;
        /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listUnits: {
        parameters: {
            query?: {
                kind?: "dinsos_provinsi" | "dinsos_kota" | "bidang" | "tim" | "rehsos" | "satpol" | "police" | "checking_unit" | "upt" | "health" | "oversight" | "partner_province" | "institution";
                /** @description Kemendagri code of a unit's territory, as 35 or 35.78 */
                region?: string;
                /** @description part of its name or code */
                q?: string;
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most; all of today fit on one page */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /** @description code of a province, as 35: its kabupaten and kota; those of Jawa Timur are known */
                province?: string;
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most; all of today fit on one page */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    sopList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopSummary"][];
                };
            };
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    page: {
        parameters: {
            query?: {
                /** @description the language of the words; Indonesian by default */
                lang?: "id" | "en";
                /** @description the version that a case goes by; the newest if not said */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    definition: {
        parameters: {
            query?: {
                /** @description the version that a case goes by; the newest if not said */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SopDefinition"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    overview: {
        parameters: {
            query?: {
                /** @description the language of the words; Indonesian by default */
                lang?: "id" | "en";
                /** @description the version that a case goes by; the newest if not said */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    region: {
        parameters: {
            query?: {
                /** @description the language of the words; Indonesian by default */
                lang?: "id" | "en";
                /** @description the version that a case goes by; the newest if not said */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
                region: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    showCalendar: {
        parameters: {
            query: {
                year: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    addDayOff: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDayOffDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeDayOff: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                /** @description YYYY-MM-DD */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAttachments: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    addAttachment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description JPEG, PNG, WebP (20 MB) or PDF (30 MB), told by its content
                     */
                    file: string;
                    /** @enum {string} */
                    kind: "photo_face" | "photo_full" | "photo_mark" | "photo_place" | "document_scan" | "belongings" | "signature" | "other";
                    caption?: string;
                    /**
                     * Format: uuid
                     * @description a UUIDv7 by which the same may be sent again
                     */
                    id?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAttachment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeAttachment: {
        parameters: {
            query: {
                reason: "wrong_case" | "wrong_person" | "duplicate" | "unusable" | "not_needed" | "consent_withdrawn";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    readThumbnail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    beginUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUploadDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    showUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    sendPart: {
        parameters: {
            query: {
                /** @description which byte of the file the part begins with */
                offset: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    finishUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    forgotten: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listStaff: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                /** @description as DINSOS-35.78 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMade"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchAccounts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountSearchDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRow"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    grantRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoleDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGranted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    endRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                accountId: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleEnded"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    deactivateAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPasswordRequests: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordRequestPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordMade"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDelegations: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    delegateRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegateRoleDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationMade"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    endDelegation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleEnded"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDuty: {
        parameters: {
            query?: {
                /** @description duties that are not over then; now if not said */
                from?: string;
                /** @description duties that have begun before */
                to?: string;
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                /** @description as DINSOS-35.78 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    setDuty: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as DINSOS-35.78 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDutyDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutySet"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    dutyNow: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                /** @description as DINSOS-35.78 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyNow"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    endDuty: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                /** @description as DINSOS-35.78 */
                code: string;
                dutyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyEnded"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMyDevices: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    loseMyDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    draftKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDevices: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    loseDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                accountId: string;
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    watch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description how many at most; 50 if not said */
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    redrive: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    findByNumber: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
                /** @description the beginning of a case number, as OT-35.78-2026 */
                number?: string;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Open_report_received"] | components["schemas"]["Open_walk_in_registered"] | components["schemas"]["Open_inbound_accepted"] | components["schemas"]["Open_begun_again"] | components["schemas"]["Open_resident_carried_over"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMovedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    openGroup: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenGroupDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupOpenedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    showGroup: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeForEach: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                event: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupEventDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMovedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    worklist: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
                /** @description of the unit (default), of all units of its kind, of who asks, or waiting for a role like theirs at another unit's case */
                scope?: "unit" | "agency" | "mine" | "desk";
                /** @description only cases in this state of the main line, or in one of several: `travelling,relay_handover` */
                state?: string;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worklist"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    stages: {
        parameters: {
            query?: {
                /** @description as of the worklist */
                scope?: "unit" | "agency" | "mine" | "desk";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StagesView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    findByPerson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSearchDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    viewCase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    timeline: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    readPerson: {
        parameters: {
            query: {
                /** @description why the data are read: kept with who read them */
                purpose: "intake" | "identification" | "tracing" | "decision" | "journey" | "care" | "health" | "legal" | "audit";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAnswers: {
        parameters: {
            query: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
                /** @description why the data are read: kept with who read them */
                purpose: "intake" | "identification" | "tracing" | "decision" | "journey" | "care" | "health" | "legal" | "audit";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistory"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    claim: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    release: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    deskOffers: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
                /** @description offered to this unit (default) or by it; or accepted by it within the last 14 days */
                box?: "in" | "out" | "accepted";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offers"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    notices: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    seeNotices: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeeNoticesDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesSeen"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    registerDevice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listFacilities: {
        parameters: {
            query?: {
                kind?: "upt" | "other" | "liponsos" | "rumah_singgah" | "city_shelter" | "hospital";
                /** @description Kemendagri code of the city or regency, as 35.78 */
                region?: string;
                /** @description true: those that are closed; left out: those that are open */
                closed?: "true" | "false";
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    addFacility: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddFacilityDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    viewFacility: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeFacility: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FacilitySettingsDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    addWard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddWardDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeWard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
                /** @description of the ward */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WardSettingsDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WardChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    addBeds: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddBedsDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedsChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeBeds: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BedNamesDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedsChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    closeBeds: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseBedsDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedsChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    openBeds: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhichBedsDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedsChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    closeFacility: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseFacilityDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopenFacility: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    countCensus: {
        parameters: {
            query: {
                /** @description first day, as 2026-03-01 */
                from: string;
                /** @description last day */
                to: string;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyCensus"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    reportCensus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportCensusDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusReported"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCensus: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CensusPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportFacilities: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    importFacilities: {
        parameters: {
            query?: {
                /** @description true (default): the rows are only looked at; false: they are imported */
                dryRun?: "true" | "false";
                /** @description true: the good rows are imported though others are bad */
                skipBad?: "true" | "false";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityImportReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportBeds: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    importBeds: {
        parameters: {
            query?: {
                /** @description true (default): the rows are only looked at; false: they are imported */
                dryRun?: "true" | "false";
                /** @description true: the good rows are imported though others are bad */
                skipBad?: "true" | "false";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                /** @description as LIPONSOS-SBY */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedImportReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    holdPlaces: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldsView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    extendHold: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendHoldDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtendedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    arriving: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                /** @description number of the case, as OT-35.78-2026-000123 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivingCase"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedInView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    staysOfCase: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UseList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    goOnLeave: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    comeBack: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    moveBed: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    checkOut: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckOutDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    allowExtraPlace: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtraPlaceDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraPlaceView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    renewExtraPlace: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewExtraDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraPlaceView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    places: {
        parameters: {
            query?: {
                /** @description `next` of the page before: the rank it ended at */
                after?: number;
                /** @description true: a place for all open cases of the group that this one belongs to, who want to stay together */
                together?: "true" | "false";
                /** @description true: they have an infection that others must be kept from */
                isolation?: "true" | "false";
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceMatches"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    waitingOffers: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceOffers"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    waitingList: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingEntries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    declineReasons: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclineReasons"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    acceptOffer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferAnsweredView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    declineOffer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineOfferDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferAnsweredView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    showBoard: {
        parameters: {
            query?: {
                /** @description a moment of the past, with its offset, as 2026-03-03T21:00:00+07:00 (a plus in an address is written %2B); left out: now */
                at?: string;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedBoard"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listResidents: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listExpected: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRollCalls: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollCallPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeRollCall: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollCallDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollCallTaken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    rollCallSheet: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollCallSheet"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    measureUtilisation: {
        parameters: {
            query: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
                /** @description only facilities of this kind */
                kind?: "upt" | "other" | "liponsos" | "rumah_singgah" | "city_shelter" | "hospital";
                /** @description first day, as 2026-03-01; Asia/Jakarta */
                from: string;
                /** @description last day, included */
                to: string;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UtilisationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listUnmet: {
        parameters: {
            query: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
                /** @description first day, as 2026-03-01; Asia/Jakarta */
                from: string;
                /** @description last day, included */
                to: string;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmetPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOverdue: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverduePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listExtraPlaces: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    giveToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
                handoffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    importResidents: {
        parameters: {
            query?: {
                /** @description true (default): the rows are only looked at; false: they are imported */
                dryRun?: "true" | "false";
                /** @description true: the good rows are imported though others are bad */
                skipBad?: "true" | "false";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    importEarlierPersons: {
        parameters: {
            query?: {
                /** @description true (default): the rows are only looked at; false: they are imported */
                dryRun?: "true" | "false";
                /** @description true: the good rows are imported though others are bad */
                skipBad?: "true" | "false";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    about: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    pushKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushKeyView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    pushSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    setPushPreferences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushPreferencesDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushPreferencesView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    subscribe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubscriptionDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscribedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    unsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    shortText: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortTextView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    readNik: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNikDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NikReadingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    identityChecksList: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityChecks"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    request: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestCheckDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckAskedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    service: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityServiceView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    showIdentity: {
        parameters: {
            query: {
                /** @description why the data are read: kept with who read them */
                purpose: "intake" | "identification" | "tracing" | "decision" | "journey" | "care" | "health" | "legal" | "audit";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    addClaims: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddClaimsDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimsAddedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawClaim: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawClaimDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimWithdrawnAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    duplicatesOfCase: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchDuplicates: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    decidePair: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                pairId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePairDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    undoDecision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                pairId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    benchQueue: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description identity (default): what is being checked; registration: those who were not found, and are or may be enrolled */
                work?: "identity" | "registration";
                /** @description offered: to be accepted first; pending: waits for Dukcapil or for the next attempt; second: waits for the second person; overdue */
                only?: "offered" | "pending" | "second" | "overdue";
                /** @description only those of a list */
                batch?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenchQueue"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    benchCase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenchCase"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchStation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StationSearchDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationProposals"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordResults: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BenchResultsDto"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenchOutcomes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listBatches: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description how many at most */
                limit?: number;
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenchBatchPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    makeBatch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatchDto"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenchBatchView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    showBatch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BenchSheet"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    printBatch: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The unit and role you act in. Needed by who holds several; `/api/v1/me` lists yours.
                 * @example DINSOS-35.78/city.dinsos
                 */
                "X-Acting-As"?: components["parameters"]["ActingAs"];
                /** @description The id of the device that was given when signing in. Of a device that was reported lost the answer is 401 `device_lost`. */
                "X-Device"?: components["parameters"]["Device"];
                /** @description A UUID (v7) of your own making: a repeat with the same key is done once and gets the first answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
                event: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeEvent"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMovedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
}
