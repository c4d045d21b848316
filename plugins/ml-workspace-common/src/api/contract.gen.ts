// Made from plugins/ml-workspace-backend/openapi.json by npm run docs.
export interface paths {
    "/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge an isolation
         * @description Judges an isolation by the engine and the active policy. Stores nothing.
         */
        post: operations["evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count private addresses
         * @description How many private addresses a workspace takes of its owner’s networks, subnet by subnet, and whether they fit. Pointers lead into the isolation, or into the options where they begin with /options. Stores nothing.
         */
        post: operations["planAddresses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/smallest-fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the smallest fix
         * @description The smallest set of changes that brings an isolation to a goal under the active policy, what they cost, and what has to be read first; or the one thing that makes it impossible. The patches of a request apply to it once its absent lists are taken for empty. Stores nothing.
         */
        post: operations["findSmallestFix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a change
         * @description What a change of a workspace would do: whether Azure takes it, what must be deleted first, what Azure creates and bills, what cannot be undone, and the commands in order. Stores nothing.
         */
        post: operations["simulateChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare ways to isolate a workspace
         * @description Holds six ways to isolate a workspace against what a team needs and the active policy: what fits and why, what is lost, verdict, compliance, costs, addresses, and the workspace each would give; one to choose, or the needs that cannot be had together. Stores nothing.
         */
        post: operations["compareOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests
         * @description The requests the caller may read, newest first.
         */
        get: operations["listRequests"];
        put?: never;
        /**
         * Ask for a workspace
         * @description Asks for a workspace as the signed-in user. The same key and body give the same request. A failing constraint, or a policy that is not met or not known to be met, refuses it and stores nothing.
         */
        post: operations["createRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a request
         * @description What was asked, how it was judged and what happened since.
         */
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workspaces
         * @description The accepted workspaces the caller may see and that all filters hold for. A cursor goes with the query it came from.
         */
        get: operations["listWorkspaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count workspaces
         * @description How many workspaces of each verdict the caller may see, of those that all filters hold for.
         */
        get: operations["countWorkspaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/by-entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look up many workspaces
         * @description The workspaces behind catalog entities, in the order asked; null where there is none that the caller may see.
         */
        post: operations["getWorkspacesByEntities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/by-entity/{kind}/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the posture behind a catalog entity
         * @description The stored posture of the workspace behind a catalog entity. It is shown as it was judged and never judged again on the way.
         */
        get: operations["getWorkspaceByEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a workspace
         * @description A workspace with its stored posture, and which policy and engine last came to the same judgement.
         */
        get: operations["getWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{id}/posture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the posture of a moment
         * @description The posture that a workspace showed at a moment, with the facts it was judged from.
         */
        get: operations["getPostureAt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the past of a workspace
         * @description Every posture that a workspace showed and that is kept, newest first, and why each followed the one before.
         */
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a change
         * @description Asks, as the signed-in user, that a workspace be changed to another isolation. `version` is what the caller saw; one that is no longer current is refused with 409 and the current `version`. The version is a condition and no part of what is asked: the same key and wish give the same request. Refused, too, when Azure does not take the step, or policy does not allow where it leads.
         */
        post: operations["changeWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the end of a workspace
         * @description Asks, as the signed-in user, that a workspace be retired. Once approved it leaves the catalog, and its ARM id may be claimed again; once that is live, every request for it is retired.
         */
        post: operations["retireWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}/generated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that the files are written
         * @description Says that the files of an approved request are written. For whoever asked for it, and for services. Saying it again changes nothing.
         */
        post: operations["reportGenerated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that it is live
         * @description Says that what a request asked for is deployed; of a retirement, that the workspace is gone. Services only. Saying it again changes nothing.
         */
        post: operations["reportLive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dump the chain of events
         * @description The chain of events of every request as JSON Lines, which `ml-workspace verify` checks. A dump without its last line is not whole.
         */
        get: operations["dumpEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the checks
         * @description Every check of the engine, with its date and source.
         */
        get: operations["listChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the policy
         * @description The active policy, and its version: the hash of its canonical JSON.
         */
        get: operations["getPolicy"];
        put?: never;
        /**
         * Publish a policy
         * @description Makes a policy the active one, on every replica, when its revision is above that of the active one; every workspace is then judged again.
         */
        post: operations["publishPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a policy
         * @description Which workspaces a policy would judge differently from what they show, of those the caller may see. Judges one page of workspaces at a time and stores nothing.
         */
        post: operations["previewPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what judges here
         * @description The active policy and engine, what is wrong with the policy of the configuration, and how far judging again has come.
         */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow changes
         * @description Workspaces that changed after a cursor, oldest first, for the catalog. Services only.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this document
         * @description This document.
         */
        get: operations["getOpenApiDocument"];
        put?: never;
        post?: never;
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
        AddressesBody: {
            isolation: components["schemas"]["Isolation"];
            options?: {
                /** @enum {string} */
                networkPlugin?: "azure" | "azure-overlay" | "kubenet";
                podsPerNode?: number;
                aksNodes?: number;
                upgradeSurge?: number;
                registryRegions?: number;
                monitorAddresses?: number;
                occupied?: string[];
                space?: string;
            };
        };
        AddressPlan: {
            /** @enum {string} */
            fits: "yes" | "no" | "unknown";
            subnets: {
                pointer?: string;
                network?: string;
                name?: string;
                purpose: string;
                needs: {
                    what: string;
                    count: number;
                    because: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                    pointer: string;
                }[];
                /** @constant */
                reserved: 5;
                needed: number;
                smallestPrefix?: number;
                given?: {
                    prefix: string;
                    size: number;
                    usable: number;
                    free: number;
                    fits: boolean;
                };
            }[];
            needed: number;
            atLeast: boolean;
            problems: {
                /** @enum {string} */
                kind: "not-a-range" | "misaligned" | "ipv4-in-ipv6" | "subnet-size" | "forbidden-range" | "public-range" | "very-large" | "outside-network" | "overlap" | "peer-overlap" | "occupied-overlap" | "docker-bridge" | "too-small" | "no-room";
                /** @enum {string} */
                severity: "error" | "warning";
                pointer: string;
                observed: string;
                expected: string;
                remedy: string;
                source?: {
                    title: string;
                    url: string;
                    date: string;
                };
            }[];
            moreProblems: number;
            notKnown: {
                pointer: string;
                says: string;
                option?: string;
            }[];
            alternatives: {
                /** @enum {string} */
                id: "isolated-networks" | "managed-network";
                title: string;
                mainNetwork: number;
                networkApart: number;
                privateEndpoints: {
                    now: number;
                    then: number;
                };
                because: string;
                source: {
                    title: string;
                    url: string;
                    date: string;
                };
            }[];
            proposal?: {
                name: string;
                prefix: string;
                needed: number;
            }[];
        };
        ByEntities: {
            items: (components["schemas"]["WorkspaceSummary"] | null)[];
        };
        ByEntitiesBody: {
            entityRefs: string[];
        };
        ChangePage: {
            items: components["schemas"]["WorkspaceChange"][];
            cursor: number;
            complete: boolean;
        };
        ChangeWorkspaceBody: {
            isolation: components["schemas"]["Isolation"];
            version: number;
            description?: string;
        };
        CheckDescription: {
            id: string;
            title: string;
            /** @enum {string} */
            nature: "constraint" | "risk" | "advice";
            /** @enum {string} */
            severity: "high" | "medium" | "low";
            /** @enum {string} */
            boundary: "inbound" | "resources" | "compute" | "outbound";
            source: {
                title: string;
                url: string;
                date: string;
            };
            reads: string[];
            expected: string;
            because: string;
            fixes: {
                title: string;
                irreversible?: boolean;
            }[];
            enforcedBy?: string;
        };
        CheckList: {
            items: components["schemas"]["CheckDescription"][];
        };
        CheckResult: {
            check: string;
            title: string;
            /** @enum {string} */
            status: "fail" | "waived" | "unknown" | "pass" | "not-applicable";
            /** @enum {string} */
            nature: "constraint" | "risk" | "advice";
            /** @enum {string} */
            severity: "high" | "medium" | "low";
            /** @enum {string} */
            boundary: "inbound" | "resources" | "compute" | "outbound";
            source: {
                title: string;
                url: string;
                date: string;
            };
            observed: string;
            expected: string;
            because: string;
            places: {
                pointer: string;
                observed: string;
            }[];
            fixes: {
                title: string;
                patch: {
                    /** @enum {string} */
                    op: "add" | "remove" | "replace";
                    path: string;
                    value?: unknown;
                }[];
                irreversible?: boolean;
            }[];
            waivers?: {
                pointer?: string;
                reason: string;
                approver: string;
                /** Format: date-time */
                expires: string;
            }[];
        };
        CompareBody: {
            needs: {
                dataClassification?: string;
                region?: string;
                /** @enum {string} */
                cloud?: "AzureCloud" | "AzureUSGovernment" | "AzureChinaCloud";
                clients?: ("internet" | "listed-addresses" | "virtual-network" | "on-premises")[];
                clientAddresses?: string[];
                packages?: ("PythonPackages" | "RPackages" | "RStudio" | "VisualStudioCode" | "HuggingFace")[];
                hosts?: string[];
                anyHost?: boolean;
                onPremisesHttps?: boolean;
                onPremisesOther?: boolean;
                nonAzure?: boolean;
                managedOnlineEndpoints?: boolean;
                serverlessSpark?: boolean;
                foundationModels?: boolean;
                noCodeMlflow?: boolean;
                aks?: boolean;
                networkLogs?: boolean;
                ownAppliance?: boolean;
                existingNetwork?: boolean;
                nodes?: number;
                avoid?: ("firewall-cost" | "network-upkeep" | "late-features")[];
                nothingElse?: boolean;
            };
            /** @enum {string} */
            disputed?: "allow-with-warning" | "refuse";
        };
        Comparison: {
            recommendation: {
                /** @constant */
                outcome: "recommended";
                /** @enum {string} */
                option: "managed-approved-only" | "managed-internet-outbound" | "custom-network" | "custom-network-exfiltration-prevention" | "public-selected-addresses" | "public-conditional-access";
                because: {
                    needs: string[];
                    since: string;
                    /** @enum {string} */
                    effect: "refuses" | "would-refuse" | "meets";
                    why: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                }[];
            } | {
                /** @constant */
                outcome: "provisional";
                /** @enum {string} */
                option: "managed-approved-only" | "managed-internet-outbound" | "custom-network" | "custom-network-exfiltration-prevention" | "public-selected-addresses" | "public-conditional-access";
                because: {
                    needs: string[];
                    since: string;
                    /** @enum {string} */
                    effect: "refuses" | "would-refuse" | "meets";
                    why: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                }[];
                open: string[];
            } | {
                /** @constant */
                outcome: "none";
                contradiction: {
                    needs: string[];
                    sentence: string;
                };
            };
            options: {
                /** @enum {string} */
                id: "managed-approved-only" | "managed-internet-outbound" | "custom-network" | "custom-network-exfiltration-prevention" | "public-selected-addresses" | "public-conditional-access";
                title: string;
                summary: string;
                /** @enum {string} */
                fits: "yes" | "no" | "unknown";
                reasons: {
                    needs: string[];
                    since: string;
                    /** @enum {string} */
                    effect: "refuses" | "would-refuse" | "meets";
                    why: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                }[];
                loses: {
                    what: string;
                    why: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                }[];
                /** @enum {string} */
                verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
                level: number;
                sentence: string;
                lanes: {
                    /** @enum {string} */
                    inbound: "open" | "partial" | "closed" | "unknown";
                    /** @enum {string} */
                    resources: "open" | "partial" | "closed" | "unknown";
                    /** @enum {string} */
                    compute: "open" | "partial" | "closed" | "unknown";
                    /** @enum {string} */
                    outbound: "open" | "partial" | "closed" | "unknown";
                };
                compliance: {
                    policy: string;
                    policyVersion: number;
                    tier?: string;
                    /** @enum {string} */
                    meets: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    minimumVerdict?: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
                    failing: {
                        /** @enum {string} */
                        reason: "verdict" | "check" | "classification" | "region" | "destination" | "policy";
                        /** @enum {string} */
                        status: "no" | "unknown";
                        message: string;
                        check?: string;
                        pointer?: string;
                    }[];
                };
                costs: {
                    id: string;
                    title: string;
                    count?: number;
                    because: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                }[];
                addresses: {
                    needed: number;
                    atLeast: boolean;
                };
                later: {
                    mode: string;
                    /** @enum {string} */
                    kind: "none" | "allowed" | "one-way" | "refused" | "unknown";
                    because: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                    /** @constant */
                    disputed?: true;
                }[];
                isolation: components["schemas"]["Isolation"];
                stillToSay: {
                    pointer: string;
                    says: string;
                }[];
            }[];
        };
        CreateRequestBody: {
            isolation: components["schemas"]["Isolation"];
            owner: string;
            system?: string;
            description?: string;
        };
        DumpLine: {
            /** @constant */
            dump: "ml-workspace-events";
            /** @constant */
            version: 1;
            at: string;
        } | {
            request: string;
            state: string;
            events: number;
            head: string;
        } | {
            requestId: string;
            sequence: number;
            type: string;
            at: string;
            by: string;
            postureDigest: string;
            previous: string | null;
            hash: string;
        } | {
            end: {
                requests: number;
                events: number;
                head: string | null;
            };
        };
        EvaluateBody: {
            isolation: components["schemas"]["Isolation"];
            /** @enum {string} */
            basis?: "requested" | "declared";
        };
        FieldError: {
            pointer: string;
            message: string;
            expected: string;
        };
        HistoryEntry: {
            sequence: number;
            shownFrom: string;
            shownTo?: string;
            judgedAt: string;
            /** @enum {string} */
            verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
            sentence: string;
            lanes: {
                /** @enum {string} */
                inbound: "open" | "partial" | "closed" | "unknown";
                /** @enum {string} */
                resources: "open" | "partial" | "closed" | "unknown";
                /** @enum {string} */
                compute: "open" | "partial" | "closed" | "unknown";
                /** @enum {string} */
                outbound: "open" | "partial" | "closed" | "unknown";
            };
            /** @enum {string} */
            meets: "yes" | "no" | "unknown";
            basis: {
                /** @enum {string} */
                kind: "requested" | "declared" | "observed";
                apiVersion?: string;
                observedAt?: string;
            };
            policy: components["schemas"]["PolicyCitation"];
            engineVersion: string;
            causes: ("facts" | "policy" | "engine")[];
        };
        HistoryPage: {
            items: components["schemas"]["HistoryEntry"][];
            nextCursor?: string;
        };
        Isolation: {
            workspace?: {
                name?: string;
                subscriptionId?: string;
                resourceGroup?: string;
                tenantId?: string;
                kind?: string;
            };
            cloud?: string;
            region?: string;
            dataClassification?: string;
            inbound?: {
                publicNetworkAccess?: string;
                ipRules?: string[];
                privateEndpoints?: {
                    name?: string;
                    id?: string;
                    status?: string;
                    subnetId?: string;
                    subresource?: string;
                    privateDnsZones?: string[];
                }[];
            };
            outbound?: {
                isolationMode?: string;
                firewallSku?: string;
                rules?: {
                    name?: string;
                    type?: string;
                    category?: string;
                    status?: string;
                    fqdn?: string;
                    serviceTag?: string;
                    protocol?: string;
                    portRanges?: string;
                    action?: string;
                    addressPrefixes?: string[];
                    serviceResourceId?: string;
                    subresourceTarget?: string;
                    sparkEnabled?: boolean;
                    fqdns?: string[];
                    approverAssigned?: boolean;
                }[];
                serviceRules?: {
                    name?: string;
                    type?: string;
                    category?: string;
                    status?: string;
                    fqdn?: string;
                    serviceTag?: string;
                    protocol?: string;
                    portRanges?: string;
                    action?: string;
                    addressPrefixes?: string[];
                    serviceResourceId?: string;
                    subresourceTarget?: string;
                    sparkEnabled?: boolean;
                    fqdns?: string[];
                    approverAssigned?: boolean;
                }[];
                networkStatus?: string;
                sparkReady?: boolean;
                provisionOnCreation?: boolean;
            };
            customNetwork?: {
                virtualNetworks?: {
                    name?: string;
                    id?: string;
                    role?: string;
                    region?: string;
                    addressSpace?: string[];
                    peeredWith?: string[];
                    dnsServers?: string[];
                    conditionalForwarders?: boolean;
                    subnets?: {
                        name?: string;
                        id?: string;
                        purpose?: string;
                        addressPrefix?: string;
                        delegations?: string[];
                        serviceEndpoints?: string[];
                        privateEndpointNetworkPolicies?: string;
                        networkSecurityGroup?: boolean;
                        inboundRules?: {
                            source?: string;
                            portRanges?: string;
                        }[];
                    }[];
                }[];
                egress?: {
                    filter?: string;
                    defaultAction?: string;
                    rules?: {
                        name?: string;
                        type?: string;
                        category?: string;
                        status?: string;
                        fqdn?: string;
                        serviceTag?: string;
                        protocol?: string;
                        portRanges?: string;
                        action?: string;
                        addressPrefixes?: string[];
                        serviceResourceId?: string;
                        subresourceTarget?: string;
                        sparkEnabled?: boolean;
                        fqdns?: string[];
                        approverAssigned?: boolean;
                    }[];
                    serviceEndpointPolicyAliases?: string[];
                    natGateway?: boolean;
                    routes?: {
                        addressPrefix?: string;
                        nextHopType?: string;
                    }[];
                };
            };
            resources?: {
                storage?: {
                    id?: string;
                    publicNetworkAccess?: string;
                    defaultAction?: string;
                    ipRules?: string[];
                    virtualNetworkRules?: string[];
                    trustedServices?: boolean;
                    privateEndpoints?: {
                        name?: string;
                        id?: string;
                        status?: string;
                        subnetId?: string;
                        subresource?: string;
                        privateDnsZones?: string[];
                    }[];
                    default?: boolean;
                    sku?: string;
                    kind?: string;
                    accessMode?: string;
                    region?: string;
                    hierarchicalNamespace?: boolean;
                }[];
                keyVault?: {
                    id?: string;
                    publicNetworkAccess?: string;
                    defaultAction?: string;
                    ipRules?: string[];
                    virtualNetworkRules?: string[];
                    trustedServices?: boolean;
                    privateEndpoints?: {
                        name?: string;
                        id?: string;
                        status?: string;
                        subnetId?: string;
                        subresource?: string;
                        privateDnsZones?: string[];
                    }[];
                    default?: boolean;
                    sku?: string;
                    kind?: string;
                    accessMode?: string;
                    region?: string;
                    hierarchicalNamespace?: boolean;
                }[];
                containerRegistry?: {
                    id?: string;
                    publicNetworkAccess?: string;
                    defaultAction?: string;
                    ipRules?: string[];
                    virtualNetworkRules?: string[];
                    trustedServices?: boolean;
                    privateEndpoints?: {
                        name?: string;
                        id?: string;
                        status?: string;
                        subnetId?: string;
                        subresource?: string;
                        privateDnsZones?: string[];
                    }[];
                    default?: boolean;
                    sku?: string;
                    kind?: string;
                    accessMode?: string;
                    region?: string;
                    hierarchicalNamespace?: boolean;
                }[];
                monitoring?: {
                    id?: string;
                    publicNetworkAccess?: string;
                    defaultAction?: string;
                    ipRules?: string[];
                    virtualNetworkRules?: string[];
                    trustedServices?: boolean;
                    privateEndpoints?: {
                        name?: string;
                        id?: string;
                        status?: string;
                        subnetId?: string;
                        subresource?: string;
                        privateDnsZones?: string[];
                    }[];
                    default?: boolean;
                    sku?: string;
                    kind?: string;
                    accessMode?: string;
                    region?: string;
                    hierarchicalNamespace?: boolean;
                }[];
            };
            compute?: {
                name?: string;
                type?: string;
                nodePublicIp?: boolean;
                sshPublicAccess?: boolean;
                localAuth?: boolean;
                subnetId?: string;
                region?: string;
                maxNodes?: number;
                privateCluster?: boolean;
                publicFqdn?: boolean;
                inVirtualNetwork?: boolean;
                loadBalancerType?: string;
            }[];
            endpoints?: {
                name?: string;
                kind?: string;
                computeType?: string;
                publicNetworkAccess?: string;
                authMode?: string;
                deployments?: {
                    name?: string;
                    egressPublicNetworkAccess?: string;
                }[];
            }[];
            identity?: string;
            customerManagedKey?: boolean;
            highBusinessImpact?: boolean;
            v1LegacyMode?: boolean;
            imageBuildCompute?: string;
            needs?: string[];
            locks?: {
                level?: string;
                scope?: string;
            }[];
            conditionalAccess?: boolean;
            datastoreManagedIdentity?: boolean;
        };
        Policy: {
            name: string;
            revision: number;
            tiers: {
                [key: string]: {
                    /** @enum {string} */
                    minimumVerdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed";
                    /**
                     * @default automatic
                     * @enum {string}
                     */
                    approval: "automatic" | "manual";
                    inherits?: string;
                    enforcement?: {
                        [key: string]: "mandatory" | "advisory" | "off";
                    };
                };
            };
            /** @default {} */
            enforcement: {
                [key: string]: "mandatory" | "advisory" | "off";
            };
            regions?: string[];
            /**
             * @default {
             *       "writeCapable": []
             *     }
             */
            destinations: {
                /** @default [] */
                writeCapable: string[];
                approved?: {
                    destination: string;
                    /** @enum {string} */
                    type?: "PrivateEndpoint" | "ServiceTag" | "FQDN";
                    owner: string;
                    reason: string;
                    tiers?: string[];
                    ports?: string;
                }[];
            };
        };
        PolicyCitation: {
            hash: string;
            name: string;
            revision: number;
        };
        PolicyFlip: {
            id: string;
            workspaceName: string;
            entityRef: string;
            owner: string;
            /** @enum {string} */
            direction: "better" | "worse";
            before: {
                /** @enum {string} */
                verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
                /** @enum {string} */
                meets: "yes" | "no" | "unknown";
            };
            after: {
                /** @enum {string} */
                verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
                /** @enum {string} */
                meets: "yes" | "no" | "unknown";
            };
            because: string[];
        };
        PolicyPreview: {
            policy: components["schemas"]["PolicyCitation"];
            total: number;
            judged: number;
            unreadable: number;
            items: components["schemas"]["PolicyFlip"][];
            nextCursor?: string;
        };
        Posture: {
            engineVersion: string;
            basis: {
                /** @enum {string} */
                kind: "requested" | "declared" | "observed";
                apiVersion?: string;
                observedAt?: string;
            };
            /** @enum {string} */
            verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
            level: number;
            sentence: string;
            fact: string;
            lanes: {
                inbound: {
                    /** @enum {string} */
                    state: "open" | "partial" | "closed" | "unknown";
                    /** @enum {string} */
                    worst: "open" | "partial" | "closed";
                    /** @enum {string} */
                    best: "open" | "partial" | "closed";
                    facts: string[];
                };
                resources: {
                    /** @enum {string} */
                    state: "open" | "partial" | "closed" | "unknown";
                    /** @enum {string} */
                    worst: "open" | "partial" | "closed";
                    /** @enum {string} */
                    best: "open" | "partial" | "closed";
                    facts: string[];
                };
                compute: {
                    /** @enum {string} */
                    state: "open" | "partial" | "closed" | "unknown";
                    /** @enum {string} */
                    worst: "open" | "partial" | "closed";
                    /** @enum {string} */
                    best: "open" | "partial" | "closed";
                    facts: string[];
                };
                outbound: {
                    /** @enum {string} */
                    state: "open" | "partial" | "closed" | "unknown";
                    /** @enum {string} */
                    worst: "open" | "partial" | "closed";
                    /** @enum {string} */
                    best: "open" | "partial" | "closed";
                    facts: string[];
                };
            };
            heldBackBy: {
                pointer: string;
                /** @enum {string} */
                boundary: "inbound" | "resources" | "compute" | "outbound";
                label: string;
            }[];
            compliance: {
                policy: string;
                policyVersion: number;
                tier?: string;
                /** @enum {string} */
                meets: "yes" | "no" | "unknown";
                /** @enum {string} */
                minimumVerdict?: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
                failing: {
                    /** @enum {string} */
                    reason: "verdict" | "check" | "classification" | "region" | "destination" | "policy";
                    /** @enum {string} */
                    status: "no" | "unknown";
                    message: string;
                    check?: string;
                    pointer?: string;
                }[];
            };
            results: components["schemas"]["CheckResult"][];
        };
        PostureAt: {
            id: string;
            workspaceId: string;
            at: string;
            shownFrom: string;
            shownTo?: string;
            judgedAt: string;
            policy: components["schemas"]["PolicyCitation"];
            engineVersion: string;
            isolation: components["schemas"]["Isolation"];
            posture: components["schemas"]["Posture"];
        };
        PreviewPolicyBody: {
            policy: {
                name: string;
                revision: number;
                tiers: {
                    [key: string]: {
                        /** @enum {string} */
                        minimumVerdict?: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed";
                        /** @enum {string} */
                        approval?: "automatic" | "manual";
                        inherits?: string;
                        enforcement?: {
                            [key: string]: "mandatory" | "advisory" | "off";
                        };
                    };
                };
                /** @default {} */
                enforcement?: {
                    [key: string]: "mandatory" | "advisory" | "off";
                };
                regions?: string[];
                /**
                 * @default {
                 *       "writeCapable": []
                 *     }
                 */
                destinations?: {
                    /** @default [] */
                    writeCapable?: string[];
                    approved?: {
                        destination: string;
                        /** @enum {string} */
                        type?: "PrivateEndpoint" | "ServiceTag" | "FQDN";
                        owner: string;
                        reason: string;
                        tiers?: string[];
                        ports?: string;
                    }[];
                };
            };
            limit?: number;
            cursor?: string;
        };
        PublishPolicyBody: {
            policy: {
                name: string;
                revision: number;
                tiers: {
                    [key: string]: {
                        /** @enum {string} */
                        minimumVerdict?: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed";
                        /** @enum {string} */
                        approval?: "automatic" | "manual";
                        inherits?: string;
                        enforcement?: {
                            [key: string]: "mandatory" | "advisory" | "off";
                        };
                    };
                };
                /** @default {} */
                enforcement?: {
                    [key: string]: "mandatory" | "advisory" | "off";
                };
                regions?: string[];
                /**
                 * @default {
                 *       "writeCapable": []
                 *     }
                 */
                destinations?: {
                    /** @default [] */
                    writeCapable?: string[];
                    approved?: {
                        destination: string;
                        /** @enum {string} */
                        type?: "PrivateEndpoint" | "ServiceTag" | "FQDN";
                        owner: string;
                        reason: string;
                        tiers?: string[];
                        ports?: string;
                    }[];
                };
            };
        };
        Refusal: {
            error: {
                name: string;
                message: string;
                results?: components["schemas"]["CheckResult"][];
                fields?: components["schemas"]["FieldError"][];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        Rejudging: {
            policyHash: string;
            engineVersion: string;
            total: number;
            judged: number;
            changed: number;
            unreadable: number;
            startedAt: string;
            finishedAt?: string;
        };
        ReportBody: Record<string, never>;
        RequestEvent: {
            sequence: number;
            /** @enum {string} */
            type: "submitted" | "approved" | "rejected" | "generated" | "live" | "retired" | "unknown";
            at: string;
            by: string;
            hash: string;
        };
        RequestPage: {
            items: components["schemas"]["WorkspaceRequest"][];
            nextCursor?: string;
        };
        RetireWorkspaceBody: {
            version: number;
            description?: string;
        };
        Status: {
            policy: components["schemas"]["PolicyCitation"];
            engineVersion: string;
            policyProblem?: {
                at: string;
                message: string;
                active?: {
                    name: string;
                    revision: number;
                };
                configured?: {
                    name: string;
                    revision: number;
                };
            };
            due: number;
            rejudging?: components["schemas"]["Rejudging"];
        };
        VersionedPolicy: {
            version: string;
            policy: components["schemas"]["Policy"];
        };
        SimulateBody: {
            from?: components["schemas"]["Isolation"];
            to: components["schemas"]["Isolation"];
            /** @enum {string} */
            disputed?: "allow-with-warning" | "refuse";
            /** @enum {string} */
            unsaid?: "not-known" | "as-before";
        };
        Simulation: {
            /** @enum {string} */
            outcome: "none" | "allowed" | "one-way" | "refused" | "unknown";
            summary: string;
            steps: {
                id: string;
                /** @enum {string} */
                phase: "prepare" | "delete" | "network" | "remove-rules" | "rules" | "connect" | "close" | "provision" | "create" | "settings" | "seal" | "open" | "list" | "disconnect";
                title: string;
                pointer: string;
                because: string;
                source: {
                    title: string;
                    url: string;
                    date: string;
                };
                commands: string[];
                minutes?: number;
                deletes?: string;
                irreversible?: string;
            }[];
            refusals: {
                rule: string;
                pointer: string;
                title: string;
                because: string;
                source: {
                    title: string;
                    url: string;
                    date: string;
                };
            }[];
            notKnown: {
                pointer: string;
                label: string;
                decides: boolean;
            }[];
            failingBefore: string[];
            mustDelete: {
                pointer: string;
                title: string;
                because: string;
            }[];
            azureCreates: {
                title: string;
                because: string;
                source: {
                    title: string;
                    url: string;
                    date: string;
                };
            }[];
            costDrivers: {
                added: {
                    id: string;
                    title: string;
                    count?: number;
                    because: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                }[];
                removed: {
                    id: string;
                    title: string;
                    count?: number;
                    because: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                }[];
            };
            durations: {
                step: string;
                title: string;
                minutes: number;
                source: {
                    title: string;
                    url: string;
                    date: string;
                };
            }[];
            irreversible: string[];
            commands: string[];
            variables: {
                name: string;
                meaning: string;
            }[];
            before?: {
                /** @enum {string} */
                verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
                level: number;
                sentence: string;
                /** @enum {string} */
                meets: "yes" | "no" | "unknown";
            };
            after: {
                /** @enum {string} */
                verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
                level: number;
                sentence: string;
                /** @enum {string} */
                meets: "yes" | "no" | "unknown";
            };
        };
        SmallestFix: {
            /** @constant */
            outcome: "already";
            /** @enum {string} */
            verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
            evaluations: number;
        } | {
            /** @constant */
            outcome: "fix";
            changes: {
                check: string;
                title: string;
                patch: {
                    /** @enum {string} */
                    op: "add" | "remove" | "replace";
                    path: string;
                    value?: unknown;
                }[];
                irreversible: boolean;
            }[];
            minimal: boolean;
            isolation: components["schemas"]["Isolation"];
            /** @enum {string} */
            verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
            costs: {
                checks: {
                    check: string;
                    title: string;
                    /** @enum {string} */
                    before: "fail" | "waived" | "unknown" | "pass" | "not-applicable";
                    /** @enum {string} */
                    after: "fail" | "waived" | "unknown" | "pass" | "not-applicable";
                    observed: string;
                }[];
                drivers: {
                    id: string;
                    title: string;
                    count?: number;
                    because: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                }[];
            };
            mustBeRead: {
                pointer: string;
                label: string;
            }[];
            evaluations: number;
        } | {
            /** @constant */
            outcome: "must-be-read";
            changes: {
                check: string;
                title: string;
                patch: {
                    /** @enum {string} */
                    op: "add" | "remove" | "replace";
                    path: string;
                    value?: unknown;
                }[];
                irreversible: boolean;
            }[];
            minimal: boolean;
            isolation: components["schemas"]["Isolation"];
            /** @enum {string} */
            verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
            costs: {
                checks: {
                    check: string;
                    title: string;
                    /** @enum {string} */
                    before: "fail" | "waived" | "unknown" | "pass" | "not-applicable";
                    /** @enum {string} */
                    after: "fail" | "waived" | "unknown" | "pass" | "not-applicable";
                    observed: string;
                }[];
                drivers: {
                    id: string;
                    title: string;
                    count?: number;
                    because: string;
                    source: {
                        title: string;
                        url: string;
                        date: string;
                    };
                }[];
            };
            mustBeRead: {
                pointer: string;
                label: string;
            }[];
            evaluations: number;
        } | {
            /** @constant */
            outcome: "impossible";
            because: {
                message: string;
                pointer?: string;
                check?: string;
                /** @enum {string} */
                boundary?: "inbound" | "resources" | "compute" | "outbound";
            };
            evaluations: number;
        } | {
            /** @constant */
            outcome: "stopped";
            because: {
                message: string;
                pointer?: string;
                check?: string;
                /** @enum {string} */
                boundary?: "inbound" | "resources" | "compute" | "outbound";
            };
            evaluations: number;
            maxEvaluations: number;
        };
        SmallestFixBody: {
            isolation: components["schemas"]["Isolation"];
            /** @enum {string} */
            basis?: "requested" | "declared";
            goal: {
                /** @enum {string} */
                verdict: "exfiltration-protected" | "isolated" | "partially-isolated";
            } | {
                /** @constant */
                compliance: true;
            };
        };
        WorkspaceChange: {
            sequence: number;
            active: boolean;
            workspaceId: string;
            workspaceName: string;
            entityRef: string;
            owner: string;
            system?: string;
            dependsOn?: string[];
            description?: string;
            verdict: string;
            basis: string;
            isolationMode?: string;
            dataClassification?: string;
            region?: string;
            subscriptionId: string;
        };
        WorkspaceCounts: {
            total: number;
            verdicts: {
                [key: string]: number;
            };
        };
        WorkspaceDetail: {
            id: string;
            workspaceId: string;
            workspaceName: string;
            entityRef: string;
            owner: string;
            /** @enum {string} */
            verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
            sentence: string;
            lanes: {
                /** @enum {string} */
                inbound: "open" | "partial" | "closed" | "unknown";
                /** @enum {string} */
                resources: "open" | "partial" | "closed" | "unknown";
                /** @enum {string} */
                compute: "open" | "partial" | "closed" | "unknown";
                /** @enum {string} */
                outbound: "open" | "partial" | "closed" | "unknown";
            };
            /** @enum {string} */
            meets: "yes" | "no" | "unknown";
            basis: {
                /** @enum {string} */
                kind: "requested" | "declared" | "observed";
                apiVersion?: string;
                observedAt?: string;
            };
            stale: boolean;
            /** @enum {string} */
            isolationMode?: "Disabled" | "AllowInternetOutbound" | "AllowOnlyApprovedOutbound";
            dataClassification?: string;
            region?: string;
            failing: number;
            shownFrom: string;
            version: number;
            requestId?: string;
            /** @enum {string} */
            requestState?: "submitted" | "approved" | "rejected" | "generated" | "live" | "retired" | "unknown";
            judgedAt: string;
            judgedUnder: {
                policy: components["schemas"]["PolicyCitation"];
                engineVersion: string;
            };
            isolation: components["schemas"]["Isolation"];
            posture: components["schemas"]["Posture"];
        };
        WorkspacePage: {
            items: components["schemas"]["WorkspaceSummary"][];
            nextCursor?: string;
        };
        WorkspacePosture: {
            workspaceId: string;
            workspaceName: string;
            entityRef: string;
            owner: string;
            requestId?: string;
            /** @enum {string} */
            requestState?: "submitted" | "approved" | "rejected" | "generated" | "live" | "retired" | "unknown";
            version: number;
            judgedAt: string;
            isolation: components["schemas"]["Isolation"];
            posture: components["schemas"]["Posture"];
        };
        WorkspaceRequest: {
            id: string;
            /** @enum {string} */
            kind: "create" | "change" | "retire" | "unknown";
            /** @enum {string} */
            state: "submitted" | "approved" | "rejected" | "generated" | "live" | "retired" | "unknown";
            workspaceId: string;
            workspaceName: string;
            entityRef: string;
            owner: string;
            system?: string;
            requestedBy: string;
            description?: string;
            dataClassification?: string;
            verdict: string;
            createdAt: string;
            updatedAt: string;
        };
        WorkspaceRequestDetail: {
            id: string;
            /** @enum {string} */
            kind: "create" | "change" | "retire" | "unknown";
            /** @enum {string} */
            state: "submitted" | "approved" | "rejected" | "generated" | "live" | "retired" | "unknown";
            workspaceId: string;
            workspaceName: string;
            entityRef: string;
            owner: string;
            system?: string;
            requestedBy: string;
            description?: string;
            dataClassification?: string;
            verdict: string;
            createdAt: string;
            updatedAt: string;
            isolation: components["schemas"]["Isolation"];
            posture: components["schemas"]["Posture"];
            events: components["schemas"]["RequestEvent"][];
        };
        WorkspaceSummary: {
            id: string;
            workspaceId: string;
            workspaceName: string;
            entityRef: string;
            owner: string;
            /** @enum {string} */
            verdict: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
            sentence: string;
            lanes: {
                /** @enum {string} */
                inbound: "open" | "partial" | "closed" | "unknown";
                /** @enum {string} */
                resources: "open" | "partial" | "closed" | "unknown";
                /** @enum {string} */
                compute: "open" | "partial" | "closed" | "unknown";
                /** @enum {string} */
                outbound: "open" | "partial" | "closed" | "unknown";
            };
            /** @enum {string} */
            meets: "yes" | "no" | "unknown";
            basis: {
                /** @enum {string} */
                kind: "requested" | "declared" | "observed";
                apiVersion?: string;
                observedAt?: string;
            };
            stale: boolean;
            /** @enum {string} */
            isolationMode?: "Disabled" | "AllowInternetOutbound" | "AllowOnlyApprovedOutbound";
            dataClassification?: string;
            region?: string;
            failing: number;
            shownFrom: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    evaluate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluateBody"];
            };
        };
        responses: {
            /** @description The posture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posture"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    planAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressesBody"];
            };
        };
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressPlan"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    findSmallestFix: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmallestFixBody"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmallestFix"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    simulateChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulateBody"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    compareOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareBody"];
            };
        };
        responses: {
            /** @description The comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description Only requests in this state */
                state?: "submitted" | "approved" | "rejected" | "generated" | "live" | "retired";
                /** @description Only requests for this */
                kind?: "create" | "change" | "retire";
                /** @description Only what this user asked for: an entity ref */
                requestedBy?: string;
                /** @description Only what the signed-in user asked for under this Idempotency-Key */
                key?: string;
                /** @description How many requests a page has at most */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPage"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description Stays the same when the same request is sent again; scoped to the signed-in user */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRequestBody"];
            };
        };
        responses: {
            /** @description The request that the same key and body made before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceRequestDetail"];
                };
            };
            /** @description The request was taken */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceRequestDetail"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The key was used with another body, the workspace or its name is taken, or the entity declares what cannot be shown */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The catalog or the database does not answer; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the request */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceRequestDetail"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listWorkspaces: {
        parameters: {
            query?: {
                /** @description The shown verdict */
                verdict?: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
                /** @description State of the inbound lane */
                inbound?: "open" | "partial" | "closed" | "unknown";
                /** @description State of the resources lane */
                resources?: "open" | "partial" | "closed" | "unknown";
                /** @description State of the compute lane */
                compute?: "open" | "partial" | "closed" | "unknown";
                /** @description State of the outbound lane */
                outbound?: "open" | "partial" | "closed" | "unknown";
                /** @description Isolation mode of the managed network */
                mode?: "Disabled" | "AllowInternetOutbound" | "AllowOnlyApprovedOutbound";
                /** @description Data classification */
                classification?: string;
                /** @description Entity ref of the owner */
                owner?: string;
                /** @description Azure region */
                region?: string;
                /** @description Id of a check that fails in the shown posture */
                check?: string;
                /** @description Where its facts come from */
                basis?: "requested" | "declared" | "observed";
                /** @description Whether it meets policy */
                meets?: "yes" | "no" | "unknown";
                /** @description Part of the workspace name */
                name?: string;
                /** @description Order; verdict is worst first, and "-" turns it round */
                sort?: "name" | "-name" | "verdict" | "-verdict" | "owner" | "-owner" | "changed" | "-changed";
                /** @description How many entries a page has at most */
                limit?: number;
                /** @description nextCursor of the page before, of the same query */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspacePage"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    countWorkspaces: {
        parameters: {
            query?: {
                /** @description The shown verdict */
                verdict?: "exfiltration-protected" | "isolated" | "partially-isolated" | "exposed" | "invalid" | "unknown";
                /** @description State of the inbound lane */
                inbound?: "open" | "partial" | "closed" | "unknown";
                /** @description State of the resources lane */
                resources?: "open" | "partial" | "closed" | "unknown";
                /** @description State of the compute lane */
                compute?: "open" | "partial" | "closed" | "unknown";
                /** @description State of the outbound lane */
                outbound?: "open" | "partial" | "closed" | "unknown";
                /** @description Isolation mode of the managed network */
                mode?: "Disabled" | "AllowInternetOutbound" | "AllowOnlyApprovedOutbound";
                /** @description Data classification */
                classification?: string;
                /** @description Entity ref of the owner */
                owner?: string;
                /** @description Azure region */
                region?: string;
                /** @description Id of a check that fails in the shown posture */
                check?: string;
                /** @description Where its facts come from */
                basis?: "requested" | "declared" | "observed";
                /** @description Whether it meets policy */
                meets?: "yes" | "no" | "unknown";
                /** @description Part of the workspace name */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceCounts"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWorkspacesByEntities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ByEntitiesBody"];
            };
        };
        responses: {
            /** @description Workspaces */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ByEntities"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWorkspaceByEntity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kind of the entity */
                kind: string;
                /** @description Namespace of the entity */
                namespace: string;
                /** @description Name of the entity */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace and its posture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspacePosture"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The key was used with another body, the workspace or its name is taken, or the entity declares what cannot be shown */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the workspace in this API */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDetail"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPostureAt: {
        parameters: {
            query?: {
                /** @description A moment, ISO 8601 with its offset; now unless given */
                at?: string;
            };
            header?: never;
            path: {
                /** @description Id of the workspace in this API */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The posture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostureAt"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listHistory: {
        parameters: {
            query?: {
                /** @description How many entries a page has at most */
                limit?: number;
                /** @description nextCursor of the page before, of the same query */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the workspace in this API */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    changeWorkspace: {
        parameters: {
            query?: never;
            header: {
                /** @description Stays the same when the same request is sent again; scoped to the signed-in user */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Id of the workspace in this API */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWorkspaceBody"];
            };
        };
        responses: {
            /** @description The request that the same key and body made before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceRequestDetail"];
                };
            };
            /** @description The request was taken */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceRequestDetail"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The key was used with another body, the workspace or its name is taken, or the entity declares what cannot be shown */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The catalog or the database does not answer; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    retireWorkspace: {
        parameters: {
            query?: never;
            header: {
                /** @description Stays the same when the same request is sent again; scoped to the signed-in user */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Id of the workspace in this API */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireWorkspaceBody"];
            };
        };
        responses: {
            /** @description The request that the same key and body made before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceRequestDetail"];
                };
            };
            /** @description The request was taken */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceRequestDetail"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The key was used with another body, the workspace or its name is taken, or the entity declares what cannot be shown */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The catalog or the database does not answer; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    reportGenerated: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the request */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportBody"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceRequestDetail"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The key was used with another body, the workspace or its name is taken, or the entity declares what cannot be shown */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The catalog or the database does not answer; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    reportLive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the request */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportBody"];
            };
        };
        responses: {
            /** @description The request as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceRequestDetail"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The key was used with another body, the workspace or its name is taken, or the entity declares what cannot be shown */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The catalog or the database does not answer; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    dumpEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line after the other */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["DumpLine"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckList"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionedPolicy"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    publishPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPolicyBody"];
            };
        };
        responses: {
            /** @description It was active before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyCitation"];
                };
            };
            /** @description It is active now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyCitation"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The key was used with another body, the workspace or its name is taken, or the entity declares what cannot be shown */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The catalog or the database does not answer; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    previewPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewPolicyBody"];
            };
        };
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The catalog or the database does not answer; nothing was stored */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description Cursor of the page before; 0 starts at the beginning */
                after?: number;
                /** @description How many changes a page has at most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            /** @description The input is refused; `error.fields` names the places and `error.results` the checks */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getOpenApiDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An OpenAPI 3.1 document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
}
